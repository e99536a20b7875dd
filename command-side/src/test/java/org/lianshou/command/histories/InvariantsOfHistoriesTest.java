package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Correct;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Act;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.EvaluationEvent.CallbackAttempted;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueDelegated;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.ResolutionEvent.ExtensionApproved;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.ResolutionEvent.LeadChanged;
import org.lianshou.issue.ResolutionEvent.PolicyMoved;
import org.lianshou.issue.ResolutionEvent.ProgressReported;
import org.lianshou.issue.ResolutionEvent.ReturnUpheld;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;

/** What holds in every life whatever is tried: who answers, who acts, and by when. */
class InvariantsOfHistoriesTest {

    @Test
    void exactlyOneUnitLeadsFromAcceptanceOn() {
        Lives.each(history -> {
            boolean accepted = false;
            for (int n = 0; n < history.events().size(); n++) {
                accepted |= history.events().get(n) instanceof IssueAccepted;
                Duty duty = history.states().get(n).duty();
                assertThat(duty != null).isEqualTo(accepted);
                if (duty != null) {
                    assertThat(duty.lead()).isNotNull();
                    assertThat(duty.support()).doesNotContain(duty.lead()).doesNotHaveDuplicates();
                }
            }
        });
    }

    @Test
    void theLeadChangesOnlyByAnEventThatNamesTheNewOne() {
        Lives.each(history -> {
            UnitId lead = null;
            List<Issue> states = history.states();
            for (int n = 0; n < states.size(); n++) {
                UnitId named = newLead(history.events().get(n));
                lead = named == null ? lead : named;
                Duty duty = states.get(n).duty();
                assertThat(duty == null ? null : duty.lead()).isEqualTo(lead);
            }
        });
    }

    private static @Nullable UnitId newLead(IssueEvent event) {
        return switch (event) {
            case IssueAccepted e -> e.lead();
            case IssueDispatched e -> e.lead();
            case ReturnUpheld e -> e.lead();
            case LeadChanged e -> e.to();
            case IssueEscalated e -> e.lead();
            case IssueDelegated e -> e.lead();
            default -> null;
        };
    }

    @Test
    void everyEventSaysWhoActedInWhichCapacityAndWhen() {
        Lives.each(history -> {
            for (Attempt attempt : history.attempts()) {
                for (IssueEvent event : attempt.events()) {
                    Act act = event.act();
                    assertThat(event.issue()).isEqualTo(history.issue());
                    assertThat(act.actor()).isEqualTo(attempt.actor());
                    assertThat(act.actor().person()).isEqualTo(attempt.person().id());
                    if (attempt.command() instanceof ClockCommand) {
                        assertThat(act.occurredAt()).isBeforeOrEqualTo(attempt.at());
                    } else {
                        assertThat(act.occurredAt()).isEqualTo(attempt.at());
                    }
                    assertThat(act.inferred()).isEqualTo(attempt.imports());
                }
            }
        });
    }

    @Test
    void nothingHappensBeforeTheReport() {
        Lives.each(history -> {
            Instant reported = history.events().getFirst().act().occurredAt();
            assertThat(history.events())
                    .allMatch(event -> !event.act().occurredAt().isBefore(reported));
        });
    }

    @Test
    void theHandlerNeverEvaluatesTheirOwnWork() {
        Lives.each(history -> {
            Set<PersonId> handlers = new HashSet<>();
            Set<@Nullable UnitId> units = new HashSet<>();
            for (IssueEvent event : history.events()) {
                Act act = event.act();
                switch (event) {
                    case IssueSignedFor e -> noteHandler(act, handlers, units);
                    case ProgressReported e -> noteHandler(act, handlers, units);
                    case IssueCompleted e -> noteHandler(act, handlers, units);
                    case CallbackAttempted e -> assertNoHandler(act, handlers, units);
                    case IssueEvaluated e -> assertNoHandler(act, handlers, units);
                    case IssueReinspected e -> assertNoHandler(act, handlers, units);
                    default -> {}
                }
            }
        });
    }

    private static void noteHandler(Act act, Set<PersonId> handlers, Set<@Nullable UnitId> units) {
        handlers.add(act.actor().person());
        if (act.actor().unit() != null) {
            units.add(act.actor().unit());
        }
    }

    private static void assertNoHandler(Act act, Set<PersonId> handlers, Set<@Nullable UnitId> units) {
        assertThat(handlers).doesNotContain(act.actor().person());
        assertThat(units).doesNotContain(act.actor().unit());
    }

    @Test
    void theLadderIsNeverBroken() {
        Lives.each(history -> {
            Level level = null;
            for (IssueEvent event : history.events()) {
                switch (event) {
                    case IssueAccepted e -> level = e.level();
                    case IssueEscalated e -> {
                        assertThat(e.from()).isEqualTo(level).isLessThan(e.to());
                        level = e.to();
                    }
                    case IssueDelegated e -> {
                        assertThat(e.from()).isEqualTo(level).isGreaterThan(e.to());
                        assertThat(e.conditions()).isNotBlank();
                        level = e.to();
                    }
                    default -> {}
                }
            }
        });
    }

    @Test
    void noUnitLeadsAboveTheRungOnWhichTheIssueStands() {
        Lives.each(history -> history.states().stream()
                .filter(issue -> issue.duty() != null)
                .forEach(issue -> assertThat(history.county()
                                .directory()
                                .level(history.county()
                                        .directory()
                                        .unit(issue.accepted().lead())
                                        .orElseThrow()
                                        .area()))
                        .isLessThanOrEqualTo(issue.accepted().level())));
    }

    @Test
    void aCriticalHazardStandsAtTheTopAsSoonAsItIsOursAndKnown() {
        Lives.each(history -> history.attempts().stream()
                .filter(attempt -> attempt.wasAccepted() && mayTurnCritical(attempt.command()))
                .map(InvariantsOfHistoriesTest::after)
                .filter(issue ->
                        issue.duty() != null && issue.reported().matter().isCriticalHazard())
                .forEach(issue -> assertThat(issue.accepted().level()).isEqualTo(Level.COUNTY)));
    }

    private static boolean mayTurnCritical(IssueCommand command) {
        return command instanceof Accept
                || (command instanceof Correct c && c.correction().severity() != null);
    }

    private static Issue after(Attempt attempt) {
        Issue issue = attempt.before();
        for (IssueEvent event : attempt.events()) {
            issue = issue.evolve(event);
        }
        return issue;
    }

    @Test
    void everyDeadlineExplainsItself() {
        Lives.each(history -> {
            for (Attempt attempt : history.attempts()) {
                for (IssueEvent event : attempt.events()) {
                    if (event instanceof IssueAccepted accepted) {
                        assertThat(accepted.deadline() == null).isEqualTo(attempt.imports());
                    }
                    Deadline deadline = deadline(event);
                    if (deadline != null) {
                        assertThat(deadline.policy())
                                .isEqualTo(after(attempt).accepted().policy());
                        assertThat(deadline.calendar()).isEqualTo("test-2026");
                        assertThat(deadline.skipped())
                                .allMatch(day ->
                                        history.county().calendar().on(day).isOff());
                        assertThat(deadline.basis()).isNotNull();
                    }
                }
            }
        });
    }

    private static @Nullable Deadline deadline(IssueEvent event) {
        return switch (event) {
            case IssueAccepted e -> e.deadline();
            case ExtensionApproved e -> e.deadline();
            case PolicyMoved e -> e.deadline();
            default -> null;
        };
    }

    @Test
    void anIssueKeepsItsPolicyUntilItIsMoved() {
        Lives.each(history -> {
            for (Attempt attempt : history.attempts()) {
                Duty before = attempt.before().duty();
                Duty after = after(attempt).duty();
                if (before != null && after != null) {
                    boolean moved = attempt.events().stream().anyMatch(PolicyMoved.class::isInstance);
                    assertThat(Objects.equals(before.policy(), after.policy()))
                            .as("%s", attempt)
                            .isEqualTo(!moved);
                }
            }
        });
    }

    @Test
    void extensionsAreFewShortAndDecidedByOthers() {
        Lives.each(history -> {
            int granted = 0;
            for (Attempt attempt : history.attempts()) {
                for (IssueEvent event : attempt.events()) {
                    if (event instanceof ExtensionRequested e) {
                        Policy policy = history.county().rulebook().policyFor(attempt.before(), attempt.at());
                        boolean petition =
                                policy.isPetition(attempt.before().reported().matter());
                        int days = e.calendarDays() == null ? e.workingDays() : e.calendarDays();
                        assertThat(petition).isEqualTo(e.calendarDays() != null);
                        assertThat(days).isBetween(1, petition ? 30 : 3);
                    }
                    if (event instanceof ExtensionApproved e) {
                        granted++;
                        Duty before = attempt.before().accepted();
                        assertThat(e.act().actor().unit()).isNotEqualTo(before.lead());
                        assertThat(e.deadline().due())
                                .isAfter(
                                        before.deadline() == null
                                                ? Instant.MAX
                                                : before.deadline().due());
                    }
                }
            }
            assertThat(granted).isLessThanOrEqualTo(3);
        });
    }

    @Test
    void aReturnComesWithinItsTimeFromTheLatestDispatch() {
        Lives.each(history -> history.attempts().stream()
                .filter(attempt -> attempt.events().stream().anyMatch(IssueReturned.class::isInstance))
                .forEach(attempt -> {
                    Instant dispatched = attempt.before().work().dispatchedAt();
                    assertThat(dispatched).isNotNull();
                    Policy policy = history.county().rulebook().policyFor(attempt.before(), attempt.at());
                    assertThat(history.county()
                                    .calendar()
                                    .isOver(dispatched, policy.returnWithin(), policy, attempt.at()))
                            .isFalse();
                    boolean known = dispatched.isBefore(Instant.parse("2026-12-24T00:00:00Z"));
                    assertThat(!known
                                    || Duration.between(dispatched, attempt.at())
                                                    .compareTo(Duration.ofDays(14))
                                            < 0)
                            .as("only days of which nothing is known are held against nobody")
                            .isTrue();
                }));
    }
}
