package org.lianshou.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;

/** Before the session: who is called, when and about what. */
public sealed interface ConveningEvent extends SessionEvent {

    /**
     * A fact that a session was called.
     *
     * @param notice until when those called must have been given time
     */
    @EventType("session.convened")
    record SessionConvened(
            SessionId session,
            Act act,
            AreaId area,
            Mode mode,
            Instant scheduledAt,
            Deadline notice,
            @Nullable String place)
            implements ConveningEvent {}

    /** A fact that an issue in discussion was put on the agenda; its version is the one that was looked at. */
    @EventType("session.item-added")
    record ItemAdded(SessionId session, Act act, IssueId issue, long issueVersion, boolean major)
            implements ConveningEvent {
        @Override
        public Map<UUID, Long> seen() {
            return Map.of(issue.value(), issueVersion);
        }
    }

    /**
     * A fact that an issue was taken off the agenda.
     *
     * @param issueVersion the version of the issue that was read, which hears of it; absent where it no longer waited
     */
    @EventType("session.item-removed")
    record ItemRemoved(
            SessionId session,
            Act act,
            IssueId issue,
            Ground ground,
            @Nullable Long issueVersion) implements ConveningEvent {
        @Override
        public Map<UUID, Long> seen() {
            return issueVersion == null ? Map.of() : Map.of(issue.value(), issueVersion);
        }
    }

    /**
     * A fact that an issue was left for another session.
     *
     * @param issueVersion as in {@link ItemRemoved}
     */
    @EventType("session.item-carried-over")
    record ItemCarriedOver(
            SessionId session,
            Act act,
            IssueId issue,
            String words,
            @Nullable Long issueVersion) implements ConveningEvent {
        @Override
        public Map<UUID, Long> seen() {
            return issueVersion == null ? Map.of() : Map.of(issue.value(), issueVersion);
        }
    }

    /** A fact that a member was found to be party to a matter. */
    @EventType("session.party-declared")
    record PartyDeclared(SessionId session, Act act, IssueId issue, MemberId member, String words)
            implements ConveningEvent {}

    /**
     * A fact that the panel was chosen.
     *
     * @param rosters the states of the rosters that it was chosen from
     * @param keptOut who would have fitted and may not decide, by name
     * @param draw how it was decided among equals; absent where there were no more of them than seats
     * @param ground why it was chosen anew; absent the first time
     */
    @EventType("session.panel-chosen")
    record PanelChosen(
            SessionId session,
            Act act,
            List<RosterSeen> rosters,
            List<Seat> seats,
            List<KeptOut> keptOut,
            @Nullable Draw draw,
            @Nullable Ground ground)
            implements ConveningEvent {}

    /**
     * A fact that the session will not be held.
     *
     * @param waiting the issues that waited for it and hear of this, in the versions that were read; absent where none did
     */
    @EventType("session.called-off")
    record SessionCalledOff(
            SessionId session,
            Act act,
            Ground ground,
            @Nullable List<IssueSeen> waiting) implements ConveningEvent {
        @Override
        public Map<UUID, Long> seen() {
            return waiting == null
                    ? Map.of()
                    : waiting.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    one -> one.issue().value(), IssueSeen::version));
        }
    }
}
