package org.lianshou.query.sessions;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Option;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.lianshou.session.Expertise;
import org.lianshou.session.Member;
import org.lianshou.session.PanelRoster;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 说事成员库: who may be drawn for a session, until when, and who put them up. */
@Controller
class RosterPage extends HtmlPage {
    private static final int YEARS_OF_A_TERM = 3;

    private final VisibleRosters rosters;
    private final Meetings meetings;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;
    private final Show show;
    private final Clock clock;

    RosterPage(
            VisibleRosters rosters,
            Meetings meetings,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            ReadYourWrite readYourWrite,
            Show show,
            Clock clock,
            Frame frame) {
        super(frame);
        this.rosters = rosters;
        this.meetings = meetings;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
        this.show = show;
        this.clock = clock;
    }

    /** The reader's own village or township, or the one that they choose. */
    @GetMapping("/rosters")
    String own(@RequestParam(defaultValue = "") String area, Person person, RedirectAttributes chosen) {
        List<AreaId> places = places(person);
        chosen.addAttribute(
                "area",
                places.stream()
                        .filter(place -> place.value().equals(area))
                        .findFirst()
                        .or(() -> places.stream().findFirst())
                        .orElseThrow(VisibleRosters::notFound)
                        .value());
        return "redirect:/rosters/{area}";
    }

    @GetMapping("/rosters/{area}")
    String roster(@PathVariable AreaId area, @Known("waitFor") Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        PanelRoster roster = find(area, person);
        model.addAttribute("area", area);
        model.addAttribute("places", places(person));
        model.addAttribute("members", roster.members());
        model.addAttribute("names", meetings.names(person));
        model.addAttribute("today", today());
        model.addAttribute("may", may(area, person));
        return "roster";
    }

    @GetMapping("/rosters/{area}/do/{command}")
    String form(
            @PathVariable AreaId area,
            @PathVariable String command,
            @RequestParam(defaultValue = "") String member,
            Person person,
            Model model) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("member", member);
        values.add("home", area.value());
        LocalDate from = next(find(area, person), member);
        values.add("from", from.toString());
        values.add("until", from.plusYears(YEARS_OF_A_TERM).minusDays(1).toString());
        return submissions.page(subject(area), filling(area, command, person), new Filled(values), model);
    }

    @PostMapping("/rosters/{area}/do/{command}")
    String give(
            @PathVariable AreaId area,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        return submissions.give(subject(area), filling(area, command, person), attempt, person, model, after);
    }

    private Subject subject(AreaId area) {
        String name = show.area(area) + Language.current().either("说事成员库", ", roster");
        return new Subject(name, "/rosters/" + area, "sessions");
    }

    private Filling filling(AreaId area, String command, Person person) {
        Form form = Optional.ofNullable(RosterForms.ALL.get(command)).orElseThrow(Refusal::notFound);
        PanelRoster roster = find(area, person);
        MemberNames names = meetings.names(person);
        List<Option> members = roster.members().stream()
                .filter(member -> member.removed() == null)
                .map(member -> new Option(member.id().value(), names.of(member.id(), member.person())))
                .toList();
        Choices here = choices.at(area, Kind.APPEAL).offering("member", members).offering("expertise", knows(roster));
        return Filling.of(form, here, "/api/rosters/" + area + "/" + command, roster.version());
    }

    private static List<Option> knows(PanelRoster roster) {
        Stream<String> own = roster.members().stream()
                .map(Member::expertise)
                .flatMap(List::stream)
                .map(Expertise::value);
        return Stream.concat(RosterForms.USUAL.stream(), own)
                .distinct()
                .map(code -> new Option(code, Meeting.called(code)))
                .toList();
    }

    private PanelRoster find(AreaId area, Person person) {
        return rosters.find(area, person).orElseThrow(VisibleRosters::notFound);
    }

    /** When the next term of a member may begin: after those that it has. */
    private LocalDate next(PanelRoster roster, String member) {
        return roster.members().stream()
                .filter(one -> one.id().value().equals(member))
                .flatMap(one -> one.terms().stream())
                .map(term -> term.until().plusDays(1))
                .filter(today()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(today());
    }

    private LocalDate today() {
        return WorkCalendar.day(clock.instant());
    }

    private boolean may(AreaId area, Person person) {
        return new Access(directory, person)
                .actorFor(AccessTable.rule("POST /api/rosters/{area}/nominate").orElseThrow(), area)
                .isPresent();
    }

    private List<AreaId> places(Person person) {
        Access access = new Access(directory, person);
        return directory.areas().stream()
                .filter(area -> area.level() == Level.VILLAGE || area.level() == Level.TOWNSHIP)
                .filter(area -> access.actorFor(
                                AccessTable.rule("GET /api/rosters/{area}").orElseThrow(), area.id())
                        .isPresent())
                .sorted(directory.downwards())
                .map(Area::id)
                .toList();
    }
}
