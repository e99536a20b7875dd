package org.lianshou.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.policy.BookId;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.PolicyBookEvent;
import org.lianshou.policy.PolicyBookEvent.BookTakenOver;
import org.lianshou.policy.PolicyBookEvent.CalendarLoaded;
import org.lianshou.policy.PolicyBookEvent.PolicyEnacted;
import org.lianshou.policy.PolicyLayer;

/**
 * {@code book().when(command).then(event)} or {@code .thenRefused(reason)}: the small county's policies and its year 2026, of
 * which something is asked at noon on 10 November.
 */
record Enacting(PolicyBook stands) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final BookId BOOK = BookId.of(SmallCounty.COUNTY);
    static final Act ACT = new Act(
            new Actor(new PersonId("county-dispatcher"), Role.COUNTY_DISPATCHER, SmallCounty.U_COUNTY),
            Instant.parse("2026-11-10T04:00:00Z"),
            false,
            new PolicyVersion("test-2026.2"));
    static final CalendarPaper YEAR = new CalendarPaper(
            2026,
            null,
            List.of("国办发明电"),
            List.of(
                    new CalendarPaper.Day("国庆节", LocalDate.of(2026, 10, 1), true),
                    new CalendarPaper.Day("国庆节", LocalDate.of(2026, 10, 10), false)));

    private static final SmallCounty COUNTY = SmallCounty.usual();

    static Enacting book() {
        PolicyBook book = PolicyBook.empty(BOOK);
        for (PolicyLayer policy : COUNTY.policies().layers()) {
            book = book.evolve(new PolicyEnacted(BOOK, ACT, policy));
        }
        return new Enacting(book).given(new CalendarLoaded(BOOK, ACT, YEAR), new BookTakenOver(BOOK, ACT, 3, 1));
    }

    Enacting given(PolicyBookEvent... events) {
        PolicyBook after = stands;
        for (PolicyBookEvent event : events) {
            after = after.evolve(event);
        }
        return new Enacting(after);
    }

    /** What follows of it is given. */
    Enacting after(PolicyCommand command) {
        return given(when(command).decision.get().getFirst());
    }

    Asked when(PolicyCommand command) {
        PolicyContext context = new PolicyContext(ACT, TODAY, COUNTY.directory());
        return new Asked(() -> PolicyBookRules.decide(stands, command, context));
    }

    record Asked(Supplier<List<PolicyBookEvent>> decision) {

        void then(PolicyBookEvent event) {
            assertThat(decision.get()).containsExactly(event);
        }

        void thenRefused(PolicyRefusal reason, String saying) {
            PolicyRefused refused = catchThrowableOfType(PolicyRefused.class, decision::get);
            assertThat(refused).as("%s is refused", reason).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessageContaining(saying);
        }
    }
}
