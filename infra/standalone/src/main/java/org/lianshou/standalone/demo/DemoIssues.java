package org.lianshou.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianshou.command.order.IssueInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.demo.Told;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tells the demo stories to a log in which no month has told them, each as one order that only a new issue takes: a second start, or one after a kill
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

    DemoIssues(Orders orders, Rulebook rulebook, Subjects subjects, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoStory> stories = DemoStories.all();
        if (orders.stored(stories.getLast().issue()).exists()) {
            return;
        }
        Instant now = clock.instant();
        stories.forEach(story -> tell(story, now));
    }

    private void tell(DemoStory story, Instant now) {
        List<IssueInstruction> instructions =
                DemoStories.told(story, now).stream().map(this::instruction).toList();
        try {
            orders.give(Order.of(story.issue(), NOTHING_YET, instructions), null, new byte[0]);
        } catch (StaleVersion told) {
            // A start before this one was cut short after this story.
        }
    }

    private IssueInstruction instruction(Told told) {
        return new IssueInstruction(
                told.command(),
                new PersonAsking(
                        rulebook.directory().person(told.by()).orElseThrow(),
                        told.at(),
                        rulebook,
                        subjects,
                        orders::stored));
    }
}
