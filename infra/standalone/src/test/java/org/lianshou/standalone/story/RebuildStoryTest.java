package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** An auditor compares everything, an administrator makes the read model anew, and people work on all the while. */
class RebuildStoryTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"重建时的来电","description":"三天没亮","area":"330521001200-1"}""";
    private static final Set<String> UNDER_WAY = Set.of("running", "building", "comparing");

    private final Lianshou lianshou = Lianshou.running();

    /** While boundaries move, some rows have not moved yet. */
    @Test
    @ResourceLock(value = "boundaries", mode = ResourceAccessMode.READ)
    void all_that_is_shown_is_what_the_log_says() {
        lianshou.shown("operator", lianshou.report("operator", REPORT));
        Answer begun = lianshou.send(
                lianshou.request("auditor", "/api/audit/comparisons").POST(BodyPublishers.noBody()));

        JsonNode done = Lianshou.once(
                () -> lianshou.get("auditor", begun.header("Location")).json(), RebuildStoryTest::isOver);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("compared")).isEqualTo(done.path("total"));
        assertThat(done.path("issues").asLong()).isPositive();
        assertThat(done.path("differing").asLong()).as(done.toString()).isZero();
    }

    /** They work on all the while, and what they have once seen stays. */
    @Test
    void the_read_model_is_replaced_under_the_hands_of_its_readers() {
        Answer before = lianshou.report("operator", REPORT);
        lianshou.shown("operator", before);
        Answer begun = lianshou.send(
                Lianshou.json(lianshou.request("admin", "/api/audit/rebuild")).POST(BodyPublishers.ofString("{}")));
        List<Answer> meanwhile = new ArrayList<>();
        JsonNode done = Lianshou.once(
                () -> {
                    meanwhile.forEach(this::isShown);
                    Answer written = lianshou.report("operator", REPORT);
                    lianshou.shown("operator", written);
                    meanwhile.add(written);
                    return lianshou.get("admin", "/api/audit/rebuild").json();
                },
                RebuildStoryTest::isOver);
        Answer after = lianshou.report("operator", REPORT);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("switched");
        isShown(before);
        meanwhile.forEach(this::isShown);
        lianshou.shown("operator", after);
        assertThat(lianshou.send(Lianshou.json(lianshou.request("auditor", "/api/audit/rebuild"))
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .as("an auditor looks on")
                .isEqualTo(403);
    }

    private void isShown(Answer written) {
        assertThat(lianshou.get("operator", "/api/issues/" + written.issue()).status())
                .isEqualTo(200);
    }

    private static boolean isOver(JsonNode run) {
        return !UNDER_WAY.contains(run.path("state").asString());
    }
}
