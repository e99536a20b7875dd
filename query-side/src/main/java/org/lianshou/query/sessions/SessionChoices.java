package org.lianshou.query.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Kebab;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.session.Choice;
import org.lianshou.session.Expertise;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.Member;
import org.lianshou.session.MemberId;
import org.lianshou.session.Presence;
import org.lianshou.session.Seat;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What can be chosen in the forms of a session: members, plans, and issues that wait for one. */
@Component
class SessionChoices {
    private final IssueChoices issues;
    private final SessionsQuery sessions;
    private final Directory directory;
    private final Show show;

    SessionChoices(IssueChoices issues, SessionsQuery sessions, Directory directory, Show show) {
        this.issues = issues;
        this.sessions = sessions;
        this.directory = directory;
        this.show = show;
    }

    /**
     * Of whom a panel is chosen.
     *
     * @param rosters those that the reader sees, the session's own first
     * @param serving of all of them, who is confirmed for the day of the session
     * @param knows what these know about
     * @param homes where these come from
     */
    public record Pool(List<Option> rosters, List<Option> serving, List<Option> knows, List<Option> homes) {}

    Choices of(Meeting meeting, @Nullable Matter matter, String command, Person person) {
        AreaId area = meeting.session().convened().area();
        Choices here = issues.at(area, Kind.APPEAL)
                .offering("member", members(meeting, matter, command, person))
                .offering("how", presences())
                .offering(
                        "speaker.member",
                        seats(meeting, seat -> meeting.session().isPresent(seat.member())))
                .offering("by", seats(meeting, seat -> meeting.session().isPresent(seat.member())))
                .offering("proposal", matter == null ? List.of() : plans(matter.item(), command));
        return command.equals("add-item") ? here.offering("issue", waiting(area, person)) : here;
    }

    List<Option> presences() {
        return Arrays.stream(Presence.values())
                .map(how -> new Option(Kebab.of(how), show.of(how)))
                .toList();
    }

    List<Option> ballots() {
        return Arrays.stream(Choice.values())
                .map(choice -> new Option(Kebab.of(choice), show.of(choice)))
                .toList();
    }

    Pool pool(Meeting meeting) {
        Map<MemberId, Member> serving = new LinkedHashMap<>();
        List<Option> rosters = new ArrayList<>();
        for (AreaId area : rosters(meeting.session())) {
            meeting.names()
                    .roster(area)
                    .filter(roster -> !roster.members().isEmpty())
                    .ifPresent(roster -> {
                        rosters.add(new Option(area.value(), show.area(area)));
                        roster.members().stream()
                                .filter(member -> member.serves(day(meeting)))
                                .forEach(member -> serving.put(member.id(), member));
                    });
        }
        return new Pool(
                rosters,
                serving.values().stream()
                        .map(member -> new Option(member.id().value(), label(member, meeting)))
                        .toList(),
                serving.values().stream()
                        .flatMap(member -> member.expertise().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Expertise::value))
                        .map(code -> new Option(code.value(), meeting.expertise(code)))
                        .toList(),
                serving.values().stream()
                        .map(Member::home)
                        .distinct()
                        .map(home -> new Option(home.value(), show.placeHere(home)))
                        .toList());
    }

    /** Somebody of each expertise, and the rest by lot: a beginning, to be changed. */
    MultiValueMap<String, String> usualWishes(Meeting meeting) {
        MultiValueMap<String, String> wishes = new LinkedMultiValueMap<>();
        Pool pool = pool(meeting);
        int most = Math.min(pool.knows().size(), SessionRows.WISHES - 1);
        for (int n = 0; n < most; n++) {
            Option knows = pool.knows().get(n);
            wishes.add("wanted." + n + ".expertise", knows.code());
            wishes.add("wanted." + n + ".count", "1");
            wishes.add(
                    "wanted." + n + ".reason",
                    Language.current().either("懂" + knows.label(), "knows about " + knows.label()));
        }
        int rest = Math.max(meeting.policy().panelLeast(), 5) - most;
        if (rest > 0 && pool.serving().size() > most) {
            wishes.add(
                    "wanted." + most + ".count",
                    "" + Math.min(rest, pool.serving().size() - most));
            wishes.add("wanted." + most + ".reason", Language.current().either("其余抽签", "the rest by lot"));
        }
        return wishes;
    }

    private static LocalDate day(Meeting meeting) {
        return WorkCalendar.day(meeting.session().convened().scheduledAt());
    }

    /** Its own, and those of the areas above. */
    private List<AreaId> rosters(JointSession session) {
        AreaId area = session.convened().area();
        return directory.wayTo(area).map(AreaPath::areas).orElse(List.of(area)).reversed();
    }

    private String label(Member member, Meeting meeting) {
        String knows = String.join(
                "、", member.expertise().stream().map(meeting::expertise).toList());
        return meeting.names().of(member.id()) + (knows.isEmpty() ? "" : "（" + knows + "）");
    }

    private List<Option> members(Meeting meeting, @Nullable Matter matter, String command, Person person) {
        JointSession session = meeting.session();
        return switch (command) {
            case "join" -> seats(meeting, seat -> !session.isPresent(seat.member()));
            case "leave" -> seats(meeting, seat -> session.isPresent(seat.member()));
            case "approve-minutes" -> seats(meeting, Signing.of(session, person, directory)::contains);
            case "declare-party" ->
                Stream.concat(seats(meeting, seat -> true).stream(), pool(meeting).serving().stream())
                        .filter(option ->
                                matter == null || !matter.item().parties().contains(new MemberId(option.code())))
                        .collect(Collectors.toMap(
                                Option::code, option -> option, (one, same) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
            default -> List.of();
        };
    }

    /** Who signs for nobody but themselves need not be asked who they are. */
    MultiValueMap<String, String> signer(Meeting meeting, Person person) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        List<Seat> missing = Signing.of(meeting.session(), person, directory);
        if (missing.size() == 1) {
            values.add("member", missing.getFirst().member().value());
        }
        return values;
    }

    private static List<Option> seats(Meeting meeting, Predicate<Seat> which) {
        return meeting.session().panel().stream()
                .filter(which)
                .map(seat -> new Option(seat.member().value(), meeting.name(seat)))
                .toList();
    }

    /** Those that the command can be about, the newest first. */
    private static List<Option> plans(Item item, String command) {
        boolean decided = command.equals("conclude");
        return IntStream.rangeClosed(1, item.proposals().size())
                .boxed()
                .filter(number -> decided
                        ? item.vote(number).filter(Item.Voted::carried).isPresent()
                        : item.vote(number).isEmpty())
                .sorted(Comparator.reverseOrder())
                .map(number -> new Option("" + number, label(number, item)))
                .toList();
    }

    private static String label(int number, Item item) {
        String measures = item.proposals().get(number - 1).measures();
        return Language.current().either("方案 ", "plan ") + number + "：" + measures;
    }

    private List<Option> waiting(AreaId area, Person person) {
        return sessions.waiting(area, person).stream()
                .map(one -> new Option(one.id().toString(), one.number() + " · " + one.summary()))
                .toList();
    }
}
