package org.lianshou.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshou.command.issue.CommandTypes;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.demo.Told;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo stories as they are written down, and as what people did until an instant. */
final class DemoStories {
    private DemoStories() {}

    static List<DemoStory> all() {
        try (InputStream in = Objects.requireNonNull(DemoStories.class.getResourceAsStream("issues.json"))) {
            return List.of(LianshouJson.mapper().readValue(in, DemoStory[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which it was done. */
    static List<Told> told(DemoStory story, Instant now) {
        return story.steps().stream()
                .map(step -> new Told(now.minus(step.ago()), step.by(), story.issue(), command(step, now)))
                .toList();
    }

    private static IssueCommand command(DemoStory.DemoStep step, Instant now) {
        return LianshouJson.mapper().treeToValue(filledIn(step.body(), now), CommandTypes.named(step.command()));
    }

    private static ObjectNode filledIn(ObjectNode body, Instant now) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(body.properties())) {
            String text = field.getValue().isString() ? field.getValue().asString() : "";
            if (text.startsWith("@")) {
                body.put(field.getKey(), DemoStory.issue(text.substring(1)).toString());
            } else if (text.startsWith("+P")) {
                body.put(
                        field.getKey(),
                        WorkCalendar.day(now)
                                .plus(Period.parse(text.substring(1)))
                                .toString());
            }
        }
        return body;
    }
}
