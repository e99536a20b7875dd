package org.lianshou.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.session.RosterEvent.MemberConfirmed;
import org.lianshou.session.RosterEvent.MemberErased;
import org.lianshou.session.RosterEvent.MemberNominated;
import org.lianshou.session.RosterEvent.MemberRemoved;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * 说事成员库: those who may be drawn for the sessions of a village or township.
 *
 * @param area absent before the first member, where only the stream is known
 */
public record PanelRoster(
        UUID stream, long version, @Nullable AreaId area, List<Member> members) implements StreamState<PanelRoster> {

    public static final StreamKind<PanelRoster> KIND = new StreamKind<>(
            "roster", "说事成员库", RosterEvent.class, PanelRoster.class, id -> new PanelRoster(id, -1, null, List.of()));

    /** The roster of an area before its first member. */
    public static PanelRoster of(AreaId area) {
        return new PanelRoster(idOf(area), -1, area, List.of());
    }

    /** An area has one roster, whose stream follows from its code (RFC 9562, 5.3). */
    public static UUID idOf(AreaId area) {
        return UUID.nameUUIDFromBytes(("lianshou.roster/" + area).getBytes(StandardCharsets.UTF_8));
    }

    public PanelRoster evolve(RosterEvent event) {
        List<Member> next = switch (event) {
            case MemberNominated e ->
                Stream.concat(members.stream(), Stream.of(nominated(e))).toList();
            case MemberConfirmed e -> changed(e.member(), member -> member.confirmed(e.term()));
            case MemberRemoved e -> changed(e.member(), member -> member.removed(e.ground()));
            case MemberErased e -> changed(e.member(), Member::forgotten);
        };
        return new PanelRoster(stream, version + 1, event.roster(), next);
    }

    public Optional<Member> member(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public StreamKind<PanelRoster> kind() {
        return KIND;
    }

    @Override
    public PanelRoster after(StreamEvent event) {
        return evolve((RosterEvent) event);
    }

    private static Member nominated(MemberNominated e) {
        return new Member(
                e.member(),
                e.person(),
                e.subject(),
                e.name(),
                e.expertise(),
                e.home(),
                e.act().actor().person(),
                List.of(),
                null,
                false);
    }

    private List<Member> changed(MemberId id, UnaryOperator<Member> change) {
        return members.stream()
                .map(member -> member.id().equals(id) ? change.apply(member) : member)
                .toList();
    }
}
