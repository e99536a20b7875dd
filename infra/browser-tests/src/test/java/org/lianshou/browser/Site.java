package org.lianshou.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lianshou.standalone.EmbeddedInfrastructure;
import org.lianshou.standalone.Standalone;
import org.lianshou.wire.LianshouJson;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real standalone with its demo issues, started once for all stories. */
final class Site {
    private static @Nullable Site running;

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Site(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    static synchronized Site running() {
        Site known = running;
        if (known != null) {
            return known;
        }
        try {
            Path data = Files.createTempDirectory("lianshou-browser");
            SpringApplication application = new SpringApplication(Standalone.class);
            application.addInitializers(new EmbeddedInfrastructure());
            Site started = new Site(
                    application.run(
                            "--lianshou.data=" + data,
                            "--server.port=0",
                            "--lianshou.demo=issues",
                            "--lianshou.read-your-write.patience=30s"), // as long as a busy machine needs
                    data);
            running = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** By which programs ask as a person. */
    String token(String person) {
        try {
            return LianshouJson.mapper()
                    .readTree(Files.readString(data.resolve("demo-tokens.json")))
                    .path(person)
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password() {
        try {
            return Files.readString(data.resolve("secrets/demo-password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
