package org.lianshou.query.sessions;

import java.util.List;
import java.util.stream.IntStream;
import org.lianshou.issue.AreaId;
import org.lianshou.session.Conflict;
import org.lianshou.session.ConveningEvent.PanelChosen;
import org.lianshou.session.Draw;
import org.lianshou.session.Expertise;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.Seat;

/**
 * How a panel came about, as it is shown to those who are there. Everything is read from what the command recorded; the order
 * of a lot is the one by which the command drew.
 *
 * @param chosen when, by whom, from which rosters, and on what ground if anew
 * @param keptOut who would have fitted and may not decide
 * @param lots in the order in which they were drawn; none where nobody had to be drawn
 * @param seats the panel, in the order in which it is called out
 */
public record Drawing(PanelChosen chosen, List<Kept> keptOut, List<Lot> lots, List<Taken> seats) {

    public record Kept(String name, String matter, Conflict conflict) {}

    /** @param wanted why so many were wanted, in the words of who asked */
    public record Lot(int number, int seats, String wanted, List<Candidate> candidates) {}

    /**
     * One of the equals.
     *
     * @param place in the order of the draw, from 1
     * @param of what was digested, and {@code hash} its SHA-256, by which they stand
     */
    public record Candidate(
            int place, String name, AreaId home, List<Expertise> expertise, String of, String hash, boolean drawn) {

        /** By which anybody works the hash out again. */
        public String command() {
            return "printf '%s' '" + of + "' | sha256sum   # " + place + " " + name + "\n";
        }
    }

    public record Taken(int place, String name, Seat seat) {}

    static Drawing of(PanelChosen chosen, Meeting meeting) {
        List<Kept> out = chosen.keptOut().stream()
                .map(one -> new Kept(
                        meeting.names().of(one.member()),
                        meeting.matters().stream()
                                .filter(matter -> matter.item().issue().equals(one.issue()))
                                .map(Matter::summary)
                                .findFirst()
                                .orElse("—"),
                        one.conflict()))
                .toList();
        Draw draw = chosen.draw();
        List<Lot> lots = draw == null
                ? List.of()
                : draw.lots().stream()
                        .map(lot -> lot(draw.seed(), lot, chosen, meeting))
                        .toList();
        List<Taken> seats = IntStream.range(0, chosen.seats().size())
                .mapToObj(n -> new Taken(
                        n + 1,
                        meeting.name(chosen.seats().get(n)),
                        chosen.seats().get(n)))
                .toList();
        return new Drawing(chosen, out, lots, seats);
    }

    private static Lot lot(String seed, Draw.Lot lot, PanelChosen chosen, Meeting meeting) {
        List<Draw.Placed> placed = lot.placed(seed);
        List<MemberId> drawn = lot.drawn(seed);
        List<Candidate> candidates = IntStream.range(0, placed.size())
                .mapToObj(n -> candidate(
                        n + 1, placed.get(n), drawn.contains(placed.get(n).member()), meeting))
                .toList();
        String wanted = chosen.seats().stream()
                .filter(seat -> seat.drawn() && drawn.contains(seat.member()))
                .map(Seat::reason)
                .findFirst()
                .orElse("");
        return new Lot(lot.number(), lot.seats(), wanted, candidates);
    }

    private static Candidate candidate(int place, Draw.Placed placed, boolean drawn, Meeting meeting) {
        MemberId id = placed.member();
        return new Candidate(
                place,
                meeting.names().of(id),
                meeting.names().member(id).map(Member::home).orElse(id.roster()),
                meeting.names().member(id).map(Member::expertise).orElse(List.of()),
                placed.of(),
                placed.hash(),
                drawn);
    }
}
