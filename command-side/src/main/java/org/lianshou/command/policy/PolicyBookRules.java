package org.lianshou.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.CalendarPapers;
import org.lianshou.policy.Policies;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.PolicyBookEvent;
import org.lianshou.policy.PolicyBookEvent.CalendarCorrected;
import org.lianshou.policy.PolicyBookEvent.CalendarLoaded;
import org.lianshou.policy.PolicyBookEvent.PolicyEnacted;
import org.lianshou.policy.PolicyBookEvent.PolicyEnded;
import org.lianshou.policy.PolicyBookEvent.PolicyRevoked;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.PolicyLayer;

/**
 * Figures change from tomorrow at the earliest: what was in force today stays what it was, so that every policy that an
 * issue keeps is one that was in force together on some day. A rule is to be published before it binds (立法法 61).
 */
public final class PolicyBookRules {
    private PolicyBookRules() {}

    /**
     * The events that follow.
     *
     * @throws PolicyRefused where a rule says no
     */
    public static List<PolicyBookEvent> decide(PolicyBook book, PolicyCommand command, PolicyContext context) {
        return List.of(
                switch (command) {
                    case PolicyCommand.Enact c -> enact(book, c.file(), context);
                    case PolicyCommand.End c -> end(book, c, context);
                    case PolicyCommand.Revoke c -> revoke(book, c, context);
                    case PolicyCommand.LoadCalendar c -> load(book, c.file().paper(), context);
                    case PolicyCommand.CorrectCalendar c -> correct(book, c, context);
                });
    }

    private static PolicyBookEvent enact(PolicyBook book, PolicyFile file, PolicyContext context) {
        PolicyVersion name = file.version();
        PolicyRefused.when(
                book.policy(name).isPresent() || book.revoked().contains(name), PolicyRefusal.VERSION_TAKEN, name);
        notBeforeTomorrow(file.effectiveFrom(), context);
        PolicyEnacted enacted = new PolicyEnacted(book.id(), context.act(), file.layer(area -> wayTo(area, context)));
        goTogether(book.evolve(enacted));
        return enacted;
    }

    /** Of what is there now; of an area that is no more, figures have no use. */
    private static AreaPath wayTo(AreaId area, PolicyContext context) {
        return context.directory()
                .wayTo(area)
                .filter(way -> !context.directory().isFormer(area))
                .orElseThrow(() -> new PolicyRefused(PolicyRefusal.UNKNOWN_AREA, area));
    }

    private static PolicyBookEvent end(PolicyBook book, PolicyCommand.End c, PolicyContext context) {
        PolicyLayer policy = known(book, c.version());
        LocalDate until = c.ending().until();
        PolicyRefused.when(policy.area() == null, PolicyRefusal.COUNTY_NEVER_ENDS, c.version());
        PolicyRefused.when(
                policy.until() != null || hasSuccessor(book, policy), PolicyRefusal.ALREADY_ENDED, c.version());
        notBeforeTomorrow(until, context);
        PolicyEnded ended = new PolicyEnded(
                book.id(), context.act(), c.version(), until, c.ending().words());
        goTogether(book.evolve(ended));
        return ended;
    }

    private static boolean hasSuccessor(PolicyBook book, PolicyLayer policy) {
        return book.policies().stream()
                .anyMatch(other -> isOf(other, policy.node()) && other.from().isAfter(policy.from()));
    }

    private static boolean isOf(PolicyLayer policy, @Nullable AreaId area) {
        AreaId node = policy.node();
        return node == null ? area == null : node.equals(area);
    }

    private static PolicyBookEvent revoke(PolicyBook book, PolicyCommand.Revoke c, PolicyContext context) {
        PolicyLayer policy = known(book, c.version());
        PolicyRefused.when(!policy.from().isAfter(context.today()), PolicyRefusal.ALREADY_IN_FORCE, c.version());
        PolicyRevoked revoked = new PolicyRevoked(
                book.id(), context.act(), c.version(), c.revoking().words());
        goTogether(book.evolve(revoked));
        return revoked;
    }

    private static PolicyBookEvent load(PolicyBook book, CalendarPaper paper, PolicyContext context) {
        PolicyRefused.when(book.papers().containsKey(paper.year()), PolicyRefusal.YEAR_LOADED, paper.year());
        CalendarLoaded loaded = new CalendarLoaded(book.id(), context.act(), paper);
        sayNothingTwofold(book.evolve(loaded));
        return loaded;
    }

    private static PolicyBookEvent correct(PolicyBook book, PolicyCommand.CorrectCalendar c, PolicyContext context) {
        CalendarPaper paper = c.correcting().file().paper();
        CalendarPaper before = book.papers().get(c.year());
        PolicyRefused.when(paper.year() != c.year(), PolicyRefusal.OTHER_YEAR, paper.year());
        PolicyRefused.when(before == null, PolicyRefusal.YEAR_NOT_LOADED, c.year());
        PolicyRefused.when(paper.equals(before), PolicyRefusal.SAME_PAPER, c.year());
        CalendarCorrected corrected = new CalendarCorrected(
                book.id(), context.act(), paper, c.correcting().words());
        sayNothingTwofold(book.evolve(corrected));
        return corrected;
    }

    private static PolicyLayer known(PolicyBook book, PolicyVersion name) {
        return book.policy(name).orElseThrow(() -> new PolicyRefused(PolicyRefusal.UNKNOWN_POLICY, name));
    }

    private static void notBeforeTomorrow(LocalDate day, PolicyContext context) {
        PolicyRefused.when(!day.isAfter(context.today()), PolicyRefusal.NOT_BEFORE_TOMORROW, day);
    }

    private static void goTogether(PolicyBook book) {
        try {
            new Policies(book.policies());
        } catch (IllegalArgumentException e) {
            throw new PolicyRefused(PolicyRefusal.POLICIES_MISFIT, String.valueOf(e.getMessage()));
        }
    }

    private static void sayNothingTwofold(PolicyBook book) {
        try {
            CalendarPapers.calendar(book.papers().values(), book.corrections());
        } catch (IllegalArgumentException e) {
            throw new PolicyRefused(PolicyRefusal.DAY_CONTRADICTED, String.valueOf(e.getMessage()));
        }
    }
}
