package org.lianshou.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.Urgency;

/** Warm issues outlive an erasure, so there must be nothing in them to erase. */
class StreamAggregateTest {
    private static final IssueId ISSUE = new IssueId(new UUID(1, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(7, 1));

    @Test
    void what_is_kept_warm_holds_no_personal_text() throws ReflectiveOperationException {
        StreamAggregate aggregate = new StreamAggregate();
        aggregate.on(reported());
        Reporter kept = issueOf(aggregate).reported().reporter();
        assertThat(kept.subject()).isEqualTo(SUBJECT);
        assertThat(kept)
                .extracting(Reporter::name, Reporter::phone, Reporter::identityNumber, Reporter::address)
                .containsOnlyNulls();
    }

    private static IssueReported reported() {
        Personal text = new Personal.Clear(SUBJECT, "沈桂芳");
        return new IssueReported(
                ISSUE,
                new Act(new Actor(new PersonId("operator"), Role.OPERATOR, null), Instant.EPOCH, false, null),
                Source.HOTLINE_CALL,
                new Matter(
                        Kind.APPEAL,
                        AppealType.REQUEST,
                        null,
                        null,
                        new CategoryId("roads"),
                        Urgency.ORDINARY,
                        "路灯不亮",
                        "三盏路灯不亮",
                        null),
                new AreaId("g1"),
                Place.UNKNOWN,
                new Reporter(Reporter.Standing.NAMED, SUBJECT, null, null, text, text, text, text),
                List.of(),
                text,
                null,
                null);
    }

    private static Issue issueOf(StreamAggregate aggregate) throws ReflectiveOperationException {
        Field field = StreamAggregate.class.getDeclaredField("state");
        field.setAccessible(true);
        return (Issue) field.get(aggregate);
    }
}
