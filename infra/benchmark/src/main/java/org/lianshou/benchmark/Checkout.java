package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checkout that is measured. */
final class Checkout {

    private static final Pattern FLAGS = Pattern.compile("<jvmArguments>([^<]*)</jvmArguments>");

    private Checkout() {}

    /** Where the script says, or, in a test, the folder above that has the standalone module. */
    static Path root() {
        String given = System.getProperty("lianshou.checkout");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        while (Files.notExists(folder.resolve("infra/standalone/pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("This is no checkout of Lianshou");
            }
        }
        return folder;
    }

    /** The flags that {@code mvn spring-boot:run} gives to the JVM, read where Maven reads them. */
    static List<String> standaloneFlags() throws IOException {
        String pom = Files.readString(root().resolve("infra/standalone/pom.xml"));
        Matcher flags = FLAGS.matcher(pom);
        if (!flags.find()) {
            throw new IllegalStateException("infra/standalone/pom.xml has no jvmArguments");
        }
        return List.of(flags.group(1).strip().split("\\s+"));
    }
}
