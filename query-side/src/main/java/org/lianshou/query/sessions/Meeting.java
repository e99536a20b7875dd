package org.lianshou.query.sessions;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Share;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Language;
import org.lianshou.session.Attendee;
import org.lianshou.session.Expertise;
import org.lianshou.session.JointSession;
import org.lianshou.session.Presence;
import org.lianshou.session.Seat;

/**
 * A session before one reader: how it stands, what was said, and what comes next.
 *
 * @param policy that counts where it meets
 */
public record Meeting(
        JointSession session,
        long number,
        Proceedings course,
        MemberNames names,
        List<Matter> matters,
        NextStep next,
        List<SessionStep> steps,
        Policy policy) {

    public Matter matter(IssueId issue) {
        return matters.stream()
                .filter(one -> one.item().issue().equals(issue))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is the session's to take now and the reader's to give. */
    public boolean may(String command) {
        return steps.stream().anyMatch(step -> step.command().equals(command) && step.allowed());
    }

    public String name(Seat seat) {
        return names.of(seat.member(), seat.person());
    }

    /** Those of the panel who never came. */
    public List<Seat> absent() {
        return session.panel().stream()
                .filter(seat -> session.attendee(seat.member()).isEmpty())
                .toList();
    }

    /** The ways of taking part, as minutes list them. */
    public List<Presence> ways() {
        return List.of(Presence.values());
    }

    /** Those who took part in that way, also those who left before the end. */
    public List<Attendee> attending(Presence way) {
        return session.attendees().stream().filter(one -> one.how() == way).toList();
    }

    /** When the last thing was done in it. */
    public Instant lastChange() {
        return course.events().getLast().act().occurredAt();
    }

    public long present() {
        return session.attendees().stream().filter(Attendee::present).count();
    }

    /** How many of a panel's members it takes at least for a vote. */
    public int quorum(int panel) {
        return least(policy.sessionQuorum(), panel);
    }

    /** How many of those who were there have to sign. */
    public int signatures() {
        return least(policy.sessionMinutes(), session.attendees().size());
    }

    /** As people say it. */
    public String share(String written) {
        Share share = Share.parse(written);
        boolean half = share.numerator() == 1 && share.denominator() == 2;
        String part = share.numerator() + "/" + share.denominator();
        String chinese = half && share.exceeded() ? "过半数" : share.exceeded() ? "超过 " + part : "至少 " + part;
        return Language.current().either(chinese, written);
    }

    public String expertise(Expertise code) {
        return called(code.value());
    }

    /** An area names an expertise by a code of its own; in words where there are some for it. */
    static String called(String code) {
        return Labels.find("expertise", code)
                .map(chinese -> Language.current().either(chinese, Labels.english(code)))
                .orElse(code);
    }

    private static int least(Share share, int all) {
        return IntStream.rangeClosed(0, all)
                .filter(count -> share.isMetBy(count, all))
                .findFirst()
                .orElse(all);
    }
}
