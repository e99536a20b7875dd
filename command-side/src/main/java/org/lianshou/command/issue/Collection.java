package org.lianshou.command.issue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.area.Route;
import org.lianshou.issue.Act;
import org.lianshou.issue.CollectionEvent.DuplicateLinked;
import org.lianshou.issue.CollectionEvent.DuplicateUnlinked;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueAnswered;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.CollectionEvent.IssueDeclined;
import org.lianshou.issue.CollectionEvent.IssueSupplemented;
import org.lianshou.issue.CollectionEvent.IssueUrged;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.ErasureGround;

/** 集: the rules of intake. */
final class Collection {
    private Collection() {}

    static List<IssueEvent> decide(Issue issue, CollectionCommand command, Context context) {
        return switch (command) {
            case CollectionCommand.Report c -> List.of(Intakes.reported(issue.id(), c, null, context));
            case CollectionCommand.Supplement c ->
                List.of(new IssueSupplemented(issue.id(), context.act(), c.words(), Lists.of(c.evidence())));
            case CollectionCommand.Urge c -> List.of(new IssueUrged(issue.id(), context.act(), c.words()));
            case CollectionCommand.Withdraw c -> withdraw(issue, c, context);
            case CollectionCommand.Correct c -> correct(issue, c, context);
            case CollectionCommand.Answer c -> List.of(new IssueAnswered(issue.id(), context.act(), c.answer()));
            case CollectionCommand.Decline c ->
                List.of(new IssueDeclined(issue.id(), context.act(), c.ground(), c.channel(), c.words()));
            case CollectionCommand.Link c -> link(issue, c, context);
            case CollectionCommand.Unlink c -> List.of(new DuplicateUnlinked(issue.id(), context.act(), c.ground()));
            case CollectionCommand.Accept c -> accept(issue, c, context);
            case CollectionCommand.EraseSubject c -> erase(issue, c, context);
            case CollectionCommand.UnmaskReporter c -> List.of(Unmaskings.unmasked(issue, c, context));
        };
    }

    /** The danger of a hazard does not go away with the reporter. */
    private static List<IssueEvent> withdraw(Issue issue, CollectionCommand.Withdraw c, Context context) {
        boolean accepted = issue.stage() != Stage.REPORTED;
        Refused.when(accepted && issue.reported().matter().kind().isReinspected(), Refusal.HAZARD_STAYS);
        return List.of(new IssueWithdrawn(issue.id(), context.act(), c.words()));
    }

    private static List<IssueEvent> correct(Issue issue, CollectionCommand.Correct c, Context context) {
        Correction correction = c.correction();
        if (correction.area() != null) {
            Known.openArea(correction.area(), context);
        }
        if (correction.category() != null) {
            Known.category(correction.category(), context);
        }
        Severity severity = correction.severity();
        Refused.when(
                severity != null && issue.reported().matter().kind() != Kind.HAZARD, Refusal.SEVERITY_OF_HAZARDS_ONLY);
        Deadline due = Recounting.of(issue, correction, context);
        Act act = due == null ? context.act() : context.actUnderPolicy();
        IssueCorrected corrected = new IssueCorrected(issue.id(), act, c.ground(), correction, due);
        boolean turnsCritical = severity == Severity.CRITICAL && issue.duty() != null;
        return turnsCritical ? toTheTop(issue.evolve(corrected), corrected, context) : List.of(corrected);
    }

    private static List<IssueEvent> link(Issue issue, CollectionCommand.Link c, Context context) {
        Refused.when(c.original().equals(issue.id()), Refusal.ORIGINAL_IS_ITSELF);
        Issue original = Optional.ofNullable(context.others().get(c.original()))
                .filter(Issue::exists)
                .orElseThrow(
                        () -> new Refused(Refusal.ORIGINAL_UNKNOWN, c.original().toString()));
        Refused.when(original.stage() == Stage.LINKED, Refusal.ORIGINAL_IS_DUPLICATE);
        return List.of(new DuplicateLinked(issue.id(), context.act(), c.original(), original.version(), c.words()));
    }

    private static List<IssueEvent> accept(Issue issue, CollectionCommand.Accept c, Context context) {
        Optional<Route> route = route(issue, context);
        UnitId lead = c.lead() == null ? routed(issue, route, context) : c.lead();
        Known.unitFor(issue, lead, context);
        notAbove(lead, context);
        PersonId holder = c.dutyHolder() == null ? onDuty(route, context) : c.dutyHolder();
        Intakes.person(holder, context);
        IssueAccepted accepted = new IssueAccepted(
                issue.id(),
                context.actUnderPolicy(),
                Known.level(lead, context),
                lead,
                holder,
                context.handlingDue(issue.reported().matter()));
        return issue.reported().matter().isCriticalHazard()
                ? toTheTop(issue.evolve(accepted), accepted, context)
                : List.of(accepted);
    }

    /**
     * The key goes, and with it all that any issue of the same person holds: so the ground must hold for each of them
     * (个人信息保护法 47). The system only writes down, issue by issue, what a person decided about one.
     */
    private static List<IssueEvent> erase(Issue issue, CollectionCommand.EraseSubject c, Context context) {
        Refused.when(issue.reported().erasedAt() != null, Refusal.ALREADY_ERASED);
        if (context.actor().capacity() != Role.SYSTEM) {
            holds(c.ground(), issue, context);
        }
        return List.of(new SubjectErased(
                issue.id(),
                context.actUnderPolicy(),
                c.ground(),
                issue.reported().reporter().subject()));
    }

    private static void holds(Ground given, Issue issue, Context context) {
        ErasureGround ground = context.policy()
                .erasure(given.code())
                .orElseThrow(() -> new Refused(Refusal.ERASURE_GROUND_UNKNOWN, given.code()));
        if (!ground.whileOpen()) {
            Stream.concat(Stream.of(issue), context.others().values().stream()).forEach(Collection::noLongerOpen);
        }
    }

    private static void noLongerOpen(Issue issue) {
        Refused.when(
                !issue.stage().isTerminal(),
                Refusal.ERASURE_TOO_EARLY,
                issue.id().toString());
    }

    /** A critical hazard goes straight to the county, whoever takes it first. */
    private static List<IssueEvent> toTheTop(Issue issue, IssueEvent first, Context context) {
        Level from = issue.accepted().level();
        if (from.isTop()) {
            return List.of(first);
        }
        UnitId desk = Known.desk(issue, Level.COUNTY, context);
        String words = "重大隐患直报县级";
        return List.of(
                first, new IssueEscalated(issue.id(), context.act(), Reason.SEVERITY, from, Level.COUNTY, desk, words));
    }

    /** Work goes up the ladder by escalation, with its reason, and not by whom a desk names as lead. */
    private static void notAbove(UnitId lead, Context context) {
        UnitId own = context.actor().unit();
        Refused.when(
                own != null && Known.level(own, context).isBelow(Known.level(lead, context)),
                Refusal.UNIT_ABOVE,
                lead.value());
    }

    private static UnitId own(Context context) {
        UnitId unit = context.actor().unit();
        if (unit == null) {
            throw new Refused(Refusal.NO_UNIT, context.actor().person().value());
        }
        return unit;
    }

    /** History was dealt with by whomever it names, whoever is on duty now. */
    private static Optional<Route> route(Issue issue, Context context) {
        return context.imports()
                ? Optional.empty()
                : context.directory()
                        .route(
                                issue.reported().area(),
                                issue.reported().matter().category());
    }

    /** The competent unit, unless it stands above whoever accepts: what is theirs to raise is not passed up unsaid. */
    private static UnitId routed(Issue issue, Optional<Route> route, Context context) {
        UnitId own = context.actor().unit();
        return route.map(Route::unit)
                .filter(unit -> own == null || !Known.level(own, context).isBelow(Known.level(unit, context)))
                .orElseGet(() -> own(context));
    }

    private static PersonId onDuty(Optional<Route> route, Context context) {
        return route.map(Route::holder)
                .filter(holder -> context.directory().person(holder).isPresent())
                .orElseGet(() -> context.actor().person());
    }
}
