package org.lianshou.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.embedded.DataFolder;

/** What a process that cannot start says and returns; so each test is a process. */
class StandaloneRefusalTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_start_on_the_folder_ends_with_1_and_names_the_first() throws Exception {
        try (var ignored = DataFolder.open(folder)) {
            var second = started();

            assertThat(second.said())
                    .contains("is in use by process " + ProcessHandle.current().pid());
            assertThat(second.status()).isEqualTo(1);
            assertThat(folder.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void a_broker_that_cannot_start_ends_the_process_with_1_and_takes_the_database_along() throws Exception {
        Path log = Files.createDirectories(folder.resolve("kafka/log"));
        Files.writeString(log.resolve("meta.properties"), "version=1\ncluster.id=another\nnode.id=99\n");

        var process = started();

        assertThat(process.said()).contains("Kafka did not start").contains("99");
        assertThat(process.status()).isEqualTo(1);
        assertThat(folder.resolve("postgresql/data/PG_VERSION")).exists();
        assertThat(folder.resolve("postgresql/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_map_that_can_not_be_drawn_ends_the_process_with_1_and_says_where_it_is_wrong() throws Exception {
        Path map = Files.writeString(folder.resolve("map.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"area": "330521001200"},
                "geometry": {"type": "Polygon", "coordinates": [[[30.5, 119.9], [30.6, 119.9], [30.6, 120], [30.5, 119.9]]]}}]}
                """);

        var process = started("LIANSHOU_MAP", map.toString());

        assertThat(process.said())
                .contains(
                        "The county's map can't be drawn", map.toString(), "feature 1 (330521001200)", "(map-swapped)")
                .doesNotContain("\tat org.");
        assertThat(process.status()).isEqualTo(1);
        assertThat(folder.resolve("postgresql/data/postmaster.pid")).doesNotExist();
    }

    private Ended started(String... variables) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Standalone.class.getName());
        builder.environment().put("LIANSHOU_DATA", folder.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("LIANSHOU_DEMO", "false");
        for (int n = 0; n < variables.length; n += 2) {
            builder.environment().put(variables[n], variables[n + 1]);
        }
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private record Ended(int status, String said) {}
}
