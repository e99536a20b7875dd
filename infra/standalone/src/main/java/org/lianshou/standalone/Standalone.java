package org.lianshou.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole of Lianshou by one command. */
@SpringBootApplication
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
