package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.session.Village.MEETING;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.member;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.ConveningCommand.Convene;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.command.session.ConveningCommand.Wanted;
import org.lianshou.command.session.MeetingCommand.Conclude;
import org.lianshou.command.session.MeetingCommand.Open;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.session.Attendance;
import org.lianshou.session.JointSession;
import org.lianshou.session.Manner;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.Tally;

/**
 * {@code given().and(command)….when(command).then(what follows)}: what is given came about by commands too. Until the
 * session opens all happens when it is called, afterwards at the time it was called for.
 */
record SessionStory(JointSession session, Map<IssueId, Issue> issues) {
    static final Plan PLAN = new Plan("修路", U_V1, List.of(), null, null);

    private static final SmallCounty COUNTY = SmallCounty.usual();

    static SessionStory given() {
        return new SessionStory(JointSession.notConvened(new SessionId(new UUID(5, 5))), Village.issues());
    }

    /** Called on the road, and on more issues, in v1. */
    static SessionStory called(IssueId... more) {
        List<GivenItem> agenda = Stream.concat(Stream.of(ROAD), Stream.of(more))
                .map(issue -> new GivenItem(issue, null))
                .toList();
        return given().and(new Convene(V1, Mode.TALK, MEETING, "村委会", agenda));
    }

    static SessionStory calledOnAMajorMatter() {
        return given().and(new Convene(V1, Mode.TALK, MEETING, null, List.of(new GivenItem(ROAD, true))));
    }

    /** With members 4 to 8 on the panel. */
    SessionStory withPanel() {
        return and(new ChoosePanel(named(4, 5, 6, 7, 8), null));
    }

    /** With these of the panel there in person. */
    SessionStory open(int... members) {
        return and(new Open(IntStream.of(members)
                .mapToObj(number -> new Attendance(member(number), Presence.IN_PERSON))
                .toList()));
    }

    /** A plan for the road is put forward and carried by all hands. */
    SessionStory planCarried() {
        int hands =
                (int) session.attendees().stream().filter(one -> one.present()).count();
        return and(new Propose(ROAD, null, PLAN))
                .and(new Vote(ROAD, 1, Manner.SHOW_OF_HANDS, new Tally(hands, 0, 0), null));
    }

    static Conclude adopt(IssueId issue) {
        return new Conclude(issue, Outcome.PLAN_ADOPTED, 1, null, null);
    }

    static List<Wanted> named(int... members) {
        return IntStream.of(members)
                .mapToObj(number -> new Wanted(member(number), null, null, null, null, "大家推选"))
                .toList();
    }

    SessionStory withIssue(Issue issue) {
        Map<IssueId, Issue> all = new HashMap<>(issues);
        all.put(issue.id(), issue);
        return new SessionStory(session, all);
    }

    /** Issues go on as well, by what they hear. */
    SessionStory and(SessionCommand command) {
        Followed followed = when(command).follow();
        Map<IssueId, Issue> after = new HashMap<>(issues);
        followed.heard().forEach(event -> after.computeIfPresent(event.issue(), (id, issue) -> issue.evolve(event)));
        return new SessionStory(followed.session(), after);
    }

    Asked when(SessionCommand command) {
        boolean before = session.convening() == null || (session.convening().openedAt() == null);
        boolean opening = command instanceof Open;
        return new Asked(this, command, Village.CADRE, before && !opening ? Village.CALLED : MEETING);
    }

    /** A command, and who gives it when. */
    record Asked(SessionStory story, SessionCommand command, Actor actor, Instant at) {

        Asked by(Actor who) {
            return new Asked(story, command, who, at);
        }

        Asked at(Instant when) {
            return new Asked(story, command, actor, when);
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        final Followed then(Class<? extends SessionEvent>... types) {
            Followed followed = follow();
            assertThat(followed.events())
                    .extracting(Object::getClass)
                    .map(type -> (Object) type)
                    .containsExactlyElementsOf(List.of(types));
            return followed;
        }

        void thenRefused(SessionRefusal reason) {
            SessionRefused refused = catchThrowableOfType(SessionRefused.class, this::decide);
            assertThat(refused).as("%s is refused", command).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.stage()).isEqualTo(story.session.stage());
        }

        private Followed follow() {
            List<SessionEvent> events = decide();
            JointSession after = story.session;
            for (SessionEvent event : events) {
                after = after.evolve(event);
            }
            return new Followed(events, after, IssuesHear.of(story.session, events, context()));
        }

        private List<SessionEvent> decide() {
            return SessionDecider.decide(story.session, command, context());
        }

        private SessionContext context() {
            return new SessionContext(
                    actor,
                    at,
                    COUNTY.policies().at(at),
                    COUNTY.calendar(),
                    COUNTY.directory(),
                    story.issues,
                    issue -> COUNTY.policies().at(at),
                    Village.rosters(),
                    "00112233445566778899aabbccddeeff");
        }
    }

    /** What followed, how the session then stands, and what issues hear of it. */
    record Followed(List<SessionEvent> events, JointSession session, List<IssueEvent> heard) {
        <E extends SessionEvent> E event(Class<E> type) {
            return events.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
