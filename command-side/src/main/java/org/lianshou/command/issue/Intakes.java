package org.lianshou.command.issue;

import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Descent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.UnitId;

/** The rules of a report, wherever it is told: at the desk, or as one of many on an occasion. */
public final class Intakes {
    private Intakes() {}

    /** The report as it is recorded. @throws Refused where a rule says no */
    public static IssueReported reported(IssueId id, Report c, @Nullable Descent descent, Context context) {
        Known.openArea(c.area(), context);
        Known.category(c.category(), context);
        UnitId complainedOf = c.complainedOf();
        if (complainedOf != null) {
            Known.unit(complainedOf, context);
        }
        Place place = c.place() == null ? Place.UNKNOWN : c.place();
        ReportedBy by = new ReportedBy(context.actor(), context.subject());
        return new IssueReported(
                id,
                context.act(),
                c.source(),
                c.matter(),
                c.area(),
                place,
                by.reporter(c.reporter()),
                Lists.of(c.evidence()),
                by.personal(c.privateWords()),
                c.origin(),
                descent);
    }

    /** Who is meant, under the context's data subject. */
    public static Reporter reporter(GivenReporter given, Context context) {
        return new ReportedBy(context.actor(), context.subject()).reporter(given);
    }

    /** An area in which something may still arise. @throws Refused where there is none such */
    public static AreaId area(AreaId id, Context context) {
        Known.openArea(id, context);
        return id;
    }

    /** Somebody whom the directory knows. @throws Refused where it does not */
    public static PersonId person(PersonId id, Context context) {
        Refused.when(context.directory().person(id).isEmpty(), Refusal.UNKNOWN_PERSON, id.value());
        return id;
    }
}
