package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's tour, taken as it stands. */
class TourTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_tour_in_the_readme_runs_as_it_stands() throws Exception {
        String said = run("set -euo pipefail\n" + tour());

        assertThat(said)
                .contains("\"title\":\"村口路灯修复公示\"")
                .contains("\"leftOut\":[")
                .contains("\"code\":\"out-of-step\"")
                .contains("\"code\":\"issue-not-found\"")
                .contains("\"late\":true");
    }

    @Test
    void the_tour_has_at_most_25_commands() throws IOException {
        long commands = tour().lines()
                .filter(line -> line.matches("(report|give|look|curl|sleep \\d; curl) .*"))
                .count();

        assertThat(commands).isBetween(15L, 25L);
    }

    private static String tour() throws IOException {
        String readme = Files.readString(README);
        String tour = readme.substring(readme.indexOf("## The tour"), readme.indexOf("## Rules worth knowing"));
        return BLOCK.matcher(tour).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    private String run(String script) throws IOException, InterruptedException {
        Lianshou lianshou = Lianshou.running();
        Path file = Files.writeString(folder.resolve("tour.sh"), script);
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        bash.environment().put("LIANSHOU_DATA", lianshou.data().toString());
        bash.environment()
                .put(
                        "SERVER_PORT",
                        String.valueOf(URI.create(lianshou.address()).getPort()));
        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
