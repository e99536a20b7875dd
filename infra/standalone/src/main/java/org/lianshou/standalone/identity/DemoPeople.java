package org.lianshou.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshou.directory.Directory;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of the demo county, with one password for all their sign-ins and a bearer token for each. Both are made for
 * this data folder alone.
 */
public final class DemoPeople {
    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final Directory directory;
    private final Path tokens;
    private final String password;

    DemoPeople(Directory directory, Path data) {
        this.directory = directory;
        this.tokens = data.resolve("demo-tokens.json");
        this.password = kept(data.resolve("secrets/demo-password"));
    }

    /** The folder's one demo password. */
    public String password() {
        return password;
    }

    /** A JSON object from demo user name to bearer token, for scripts; readable by the owner alone. */
    public Path tokens() {
        return tokens;
    }

    void writeTokens(JwtEncoder encoder, Clock clock, JsonMapper json) {
        Map<String, String> byName = new LinkedHashMap<>();
        directory.people().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .forEach(person ->
                        byName.put(person.id().value(), Tokens.of(person, encoder, clock.instant(), TOKEN_LIFE)));
        try {
            PrivateFile.write(tokens, json.writerWithDefaultPrettyPrinter().writeValueAsString(byName));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + tokens, e);
        }
    }

    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[6];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read or write " + file, e);
        }
    }
}
