package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;
import org.lianshou.redaction.Secret;

/**
 * {@code given(what happened).when(command).by(actor).then(what follows)}. Without a word on time the command comes at
 * {@link Facts#LATER}, an hour after all that was given.
 */
record Story(Issue issue, SmallCounty county) {

    static Story given(IssueEvent... events) {
        return new Story(Issue.fold(Facts.ID, List.of(events)), SmallCounty.usual());
    }

    Story in(SmallCounty other) {
        return new Story(issue, other);
    }

    Asked when(IssueCommand command) {
        return new Asked(this, command, People.OPERATOR, Facts.LATER, Map.of(), false, List.of());
    }

    /** A command, and who gives it when. */
    record Asked(
            Story story,
            IssueCommand command,
            Actor actor,
            Instant at,
            Map<IssueId, Issue> others,
            boolean imports,
            List<Secret> secrets) {

        Asked by(Actor who) {
            return new Asked(story, command, who, at, others, imports, secrets);
        }

        Asked at(Instant when) {
            return new Asked(story, command, actor, when, others, imports, secrets);
        }

        Asked seeing(Issue... seen) {
            Map<IssueId, Issue> byId = Stream.of(seen).collect(Collectors.toMap(Issue::id, Function.identity()));
            return new Asked(story, command, actor, at, byId, imports, secrets);
        }

        Asked knowing(Secret... said) {
            return new Asked(story, command, actor, at, others, imports, List.of(said));
        }

        Asked takingOverHistory() {
            return new Asked(story, command, actor, at, others, true, secrets);
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        final Followed then(Class<? extends IssueEvent>... types) {
            List<IssueEvent> events = decide();
            assertThat(events)
                    .extracting(Object::getClass)
                    .map(type -> (Object) type)
                    .containsExactlyElementsOf(List.of(types));
            Issue after = story.issue;
            for (IssueEvent event : events) {
                after = event.issue().equals(Facts.ID) ? after.evolve(event) : after;
            }
            return new Followed(events, after);
        }

        void thenRefused(Refusal reason) {
            Refused refused = catchThrowableOfType(Refused.class, this::decide);
            assertThat(refused).as("%s is refused", command).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
        }

        List<IssueEvent> decide() {
            return Decider.decide(story.issue, command, context());
        }

        private Context context() {
            SmallCounty county = story.county;
            SubjectId subject = new SubjectId(new UUID(0, 9));
            return new Context(
                    actor,
                    at,
                    false,
                    county.rulebook().policyFor(story.issue, command, at),
                    county.calendar(),
                    county.directory(),
                    subject,
                    others,
                    imports,
                    secrets);
        }
    }

    /** What followed, and how the issue then stands. */
    record Followed(List<IssueEvent> events, Issue issue) {
        <E extends IssueEvent> E event(Class<E> type) {
            return events.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
