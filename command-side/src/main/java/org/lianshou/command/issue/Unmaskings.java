package org.lianshou.command.issue;

import org.lianshou.access.Access;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter.Standing;

/** 查看反映人: who watches may see for a while whom they watch for, and never unseen. */
final class Unmaskings {
    private Unmaskings() {}

    static ReporterUnmasked unmasked(Issue issue, CollectionCommand.UnmaskReporter c, Context context) {
        PersonId person = context.actor().person();
        Intake intake = issue.reported();
        Access access = context.directory()
                .person(person)
                .map(known -> new Access(context.directory(), known))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PERSON, person.value()));
        boolean known = access.knowsReporter(issue);
        Refused.when(!known && !access.mayUnmask(issue), Refusal.REPORTER_HIDDEN_FROM_UNIT);
        Refused.when(intake.erasedAt() != null, Refusal.ALREADY_ERASED);
        Refused.when(known || !saidWhoTheyAre(intake.reporter().standing()), Refusal.NOTHING_TO_UNMASK);
        intake.openFor(person, context.at()).ifPresent(open -> {
            throw new Refused(Refusal.ALREADY_UNMASKED, "until " + open.until());
        });
        named(c.ground(), context);
        return new ReporterUnmasked(
                issue.id(),
                context.actUnderPolicy(),
                c.ground(),
                context.calendar().end(context.at(), context.policy().unmaskingLasts(), context.policy()));
    }

    private static boolean saidWhoTheyAre(Standing standing) {
        return switch (standing) {
            case NAMED, BY_PROXY -> true;
            case ANONYMOUS, OFFICIAL -> false;
        };
    }

    /** One that policy names no more is no ground any more. */
    private static void named(Ground ground, Context context) {
        Refused.when(
                context.policy().unmasking(ground.code()).isEmpty(), Refusal.UNMASKING_GROUND_UNKNOWN, ground.code());
    }
}
