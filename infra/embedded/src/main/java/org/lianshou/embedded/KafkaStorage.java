package org.lianshou.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's log folder, formatted once; the cluster id stays in it. */
final class KafkaStorage {

    private KafkaStorage() {}

    /** Aside and then moved into place: a half-formatted folder must never be taken for a whole one. */
    static Path formattedIn(Path folder) {
        Path log = folder.resolve("log");
        Path aside = folder.resolve("log.new");
        try {
            if (Files.notExists(log)) {
                Folders.delete(aside);
                format(aside);
                Files.move(aside, log, StandardCopyOption.ATOMIC_MOVE);
            }
            return log;
        } catch (IOException e) {
            throw new StartRefused("Cannot format Kafka's folder " + folder + ": " + e, e);
        }
    }

    private static void format(Path target) {
        var said = new ByteArrayOutputStream();
        try (var printer = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(printer)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(target.toString())
                    .setMetadataLogDirectory(target.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .run();
        } catch (Exception e) {
            throw new StartRefused("Cannot format Kafka's folder " + target + ": " + said, e);
        }
    }
}
