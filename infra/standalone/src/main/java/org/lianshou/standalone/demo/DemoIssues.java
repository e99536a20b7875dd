package org.lianshou.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshou.command.issue.CommandTypes;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.IssueInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.policy.WorkCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the demo stories to the log, each as one order that only a new issue takes: a second start, or one after a kill
 * in the middle, adds what is missing and doubles nothing. {@code lianshou.demo=false} leaves
 * them out.
 */
@Component
@ConditionalOnProperty(name = "lianshou.demo", matchIfMissing = true)
class DemoIssues implements ApplicationRunner {
    private static final SeenVersion NOTHING_YET = new SeenVersion.Exactly(-1);

    private final Orders orders;
    private final Rulebook rulebook;
    private final Subjects subjects;
    private final Clock clock;
    private final JsonMapper json;

    DemoIssues(Orders orders, Rulebook rulebook, Subjects subjects, Clock clock, JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoStory> stories = stories();
        if (orders.stored(stories.getLast().issue()).exists()) {
            return;
        }
        Instant now = clock.instant();
        stories.forEach(story -> tell(story, now));
    }

    private void tell(DemoStory story, Instant now) {
        List<IssueInstruction> instructions =
                story.steps().stream().map(step -> instruction(step, now)).toList();
        try {
            orders.give(Order.of(story.issue(), NOTHING_YET, instructions), null, new byte[0]);
        } catch (StaleVersion told) {
            // A start before this one was cut short after this story.
        }
    }

    private IssueInstruction instruction(DemoStory.DemoStep step, Instant now) {
        IssueCommand command = json.treeToValue(filledIn(step.body(), now), CommandTypes.named(step.command()));
        return new IssueInstruction(
                command,
                new PersonAsking(
                        rulebook.directory().person(step.by()).orElseThrow(),
                        now.minus(step.ago()),
                        rulebook,
                        subjects,
                        orders::stored));
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

    private List<DemoStory> stories() {
        try (InputStream in = Objects.requireNonNull(DemoIssues.class.getResourceAsStream("issues.json"))) {
            return List.of(json.readValue(in, DemoStory[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
