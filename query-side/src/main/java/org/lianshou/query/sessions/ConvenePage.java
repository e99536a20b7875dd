package org.lianshou.query.sessions;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls a session on issues that wait for one. */
@Controller
class ConvenePage extends HtmlPage {
    private static final Rule CONVENING = AccessTable.rule("POST /api/sessions").orElseThrow();

    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final SessionsQuery sessions;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;
    private final LiveRules rules;
    private final Clock clock;

    ConvenePage(
            SessionsQuery sessions,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            LiveRules rules,
            Clock clock,
            Frame frame) {
        super(frame);
        this.sessions = sessions;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param area of a village or township; the reader's first where left out */
    @GetMapping("/sessions/new")
    String form(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "") String issue,
            Person person,
            Model model) {
        AreaId place = place(area, person);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("mode", "assembled");
        values.add("agenda", issue);
        values.add("scheduledAt", evening(notice(place)));
        show(place, person, model);
        Filled filled = new Filled(values);
        submissions.show(filling(place, filled), filled, model);
        return "convene";
    }

    @PostMapping("/sessions/new")
    String call(Attempt attempt, Person person, RedirectAttributes after, Model model) throws IOException {
        AreaId place = place(attempt.filled().text("area"), person);
        Optional<Reply> done = submissions.give(filling(place, attempt.filled()), attempt, person, model);
        if (done.isPresent()) {
            after.addFlashAttribute("done", "convene");
            after.addFlashAttribute(
                    "runOn", done.get().body().path("clocksRunOn").size());
            after.addAttribute("waitFor", done.get().token());
            return "redirect:/sessions/" + done.get().body().path("session").asString();
        }
        show(place, person, model);
        return "convene";
    }

    private Filling filling(AreaId place, Filled filled) {
        return Filling.of(SessionForms.CONVENE, choices.at(place, Kind.APPEAL), "/api/sessions", null)
                .adding(body -> {
                    body.put("area", place.value());
                    SessionRows.agenda(filled, body);
                });
    }

    private void show(AreaId place, Person person, Model model) {
        model.addAttribute("notice", notice(place));
        model.addAttribute("place", place);
        model.addAttribute("places", places(person));
        model.addAttribute("waiting", sessions.waiting(place, person));
    }

    private Deadline notice(AreaId place) {
        Rules now = rules.now();
        Policy policy = now.policies().at(clock.instant(), directory.path(place));
        return now.calendar().deadline(clock.instant(), FigureKey.SESSION_NOTICE, policy);
    }

    /** When people are at home, on the first day that the notice leaves, as a form writes it. */
    private static String evening(Deadline notice) {
        LocalDate first = WorkCalendar.day(notice.due());
        LocalDateTime evening = first.atTime(EVENING);
        boolean early = evening.atZone(WorkCalendar.ZONE).toInstant().isBefore(notice.due());
        return (early ? evening.plusDays(1) : evening).toString();
    }

    private AreaId place(@Nullable String given, Person person) {
        List<AreaId> places = places(person);
        return places.stream()
                .filter(area -> area.value().equals(given))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(Refusal::notFound);
    }

    /** The villages and townships in which the person may call a session; their own village or township first. */
    private List<AreaId> places(Person person) {
        Access access = new Access(directory, person);
        return directory.areas().stream()
                .filter(area -> area.level() == Level.VILLAGE || area.level() == Level.TOWNSHIP)
                .sorted(directory.downwards())
                .map(Area::id)
                .filter(area -> access.actorFor(CONVENING, area).isPresent())
                .toList();
    }
}
