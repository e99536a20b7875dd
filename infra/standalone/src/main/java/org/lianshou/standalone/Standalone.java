package org.lianshou.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * The whole of Lianshou by one command. Each side has its own connections and brings its own schema up to date, so what
 * Boot would set up for one database stays out.
 */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class Standalone {

    /** A failed start must end the process although the broker's threads would keep it alive; Boot has said why. */
    public static void main(String[] arguments) {
        try {
            application().run(arguments);
        } catch (RuntimeException e) {
            System.exit(1);
        }
    }

    static SpringApplication application() {
        var application = new SpringApplication(Standalone.class);
        application.addInitializers(new EmbeddedInfrastructure());
        return application;
    }
}
