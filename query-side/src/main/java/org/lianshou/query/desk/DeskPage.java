package org.lianshou.query.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Urgency;
import org.lianshou.query.door.Door;
import org.lianshou.query.form.Choices;
import org.lianshou.query.form.EnteredLater;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.form.Option;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Menu;
import org.lianshou.query.register.LikeIssues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a call down, and ends it on the same screen. */
@Controller
class DeskPage extends HtmlPage {

    private final Desk desk;
    private final Callers callers;
    private final Areas areas;
    private final LikeIssues likes;
    private final IssueChoices choices;
    private final Directory directory;
    private final Door door;

    DeskPage(
            Desk desk,
            Callers callers,
            Areas areas,
            LikeIssues likes,
            IssueChoices choices,
            Directory directory,
            Door door,
            Frame frame) {
        super(frame);
        this.desk = desk;
        this.callers = callers;
        this.areas = areas;
        this.likes = likes;
        this.choices = choices;
        this.directory = directory;
        this.door = door;
    }

    @GetMapping("/hotline")
    String desk(Person person, Model model) {
        show(Call.of(new LinkedMultiValueMap<>(), directory), Map.of(), null, person, model);
        return "hotline";
    }

    /** Places whose names have what was typed. */
    @GetMapping("/hotline/areas")
    String areas(@RequestParam(defaultValue = "") String near, Model model) {
        model.addAttribute("places", areas.find(near));
        model.addAttribute("chosen", "");
        return "hotline-parts :: places";
    }

    /** What is known of the caller and of the matter so far. In a body, since addresses end up in logs. */
    @PostMapping("/hotline/alike")
    String alike(@RequestParam MultiValueMap<String, String> typed, Person person, Model model) {
        alike(Call.of(typed, directory), person, model);
        return "hotline-parts :: alike";
    }

    @PostMapping("/hotline")
    String take(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String key,
            Person person,
            RedirectAttributes after,
            Model model) {
        Call call = Call.of(typed, directory);
        Map<String, Wrong> wrongs = new LinkedHashMap<>();
        Choices here = choices(call);
        ObjectNode report = call.report(here, isHotline(person), wrongs);
        String occurredAt = EnteredLater.occurredAt(call.filled(), Objects.requireNonNull(wrongs.get("report")));
        Map<String, ObjectNode> bodies = new HashMap<>();
        call.end().commands().stream()
                .filter(command -> !command.equals("dispatch"))
                .forEach(command -> bodies.put(command, call.following(command, here, wrongs)));
        Refused refused = new Refused();
        if (wrongs.values().stream().allMatch(Wrong::isEmpty)) {
            Dictation dictation = new Dictation(report, call.end().commands(), bodies, key, occurredAt);
            Optional<Taken> taken = desk.take(person, dictation, refused);
            if (taken.isPresent()) {
                after.addFlashAttribute("taken", taken.get());
                return "redirect:/hotline";
            }
            refused.fields(Objects.requireNonNull(wrongs.get("report")));
            model.addAttribute("refused", refused);
        }
        show(call, wrongs, refused.keyKept(), person, model);
        return "hotline";
    }

    private void show(Call call, Map<String, Wrong> wrongs, @Nullable String key, Person person, Model model) {
        Choices here = choices(call);
        model.addAttribute("filled", call.filled().shown());
        model.addAttribute("wrongs", wrongs);
        model.addAttribute("none", new Wrong());
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
        model.addAttribute("hotline", isHotline(person));
        model.addAttribute("here", Menu.deskOf(person));
        model.addAttribute("knowsCallers", callers.areKnownTo(person));
        model.addAttribute("ends", ends(person));
        model.addAttribute("sources", sources(person));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("appealTypes", AppealType.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("categories", directory.categories());
        model.addAttribute("declines", grounds(here, "decline"));
        model.addAttribute("waivers", grounds(here, "waive-discussion"));
        AreaId area = call.area();
        model.addAttribute(
                "places", area == null ? areas.find(call.filled().text("near")) : List.of(areas.place(area)));
        model.addAttribute("chosen", area == null ? "" : area.value());
        alike(call, person, model);
    }

    private void alike(Call call, Person person, Model model) {
        model.addAttribute("earlier", callers.issuesOf(call.phone(), person));
        model.addAttribute("asked", !call.phone().isEmpty());
        model.addAttribute("likes", likes.find(person, call.telling()));
        model.addAttribute("told", !call.telling().words().isBlank());
        model.addAttribute("original", call.filled().text("link.original"));
        model.addAttribute("route", route(call, person));
        model.addAttribute("mayLink", ends(person).contains(End.LINK));
    }

    /** Where it would go, and why; absent while that can't be known. */
    private @Nullable JsonNode route(Call call, Person person) {
        AreaId area = call.area();
        if (area == null || call.category() == null) {
            return null;
        }
        return door.ask(person, "/api/routes?area=" + area + "&category=" + call.category())
                .orElse(null);
    }

    private Choices choices(Call call) {
        AreaId area = call.area();
        return choices.at(area == null ? directory.county() : area, call.kind());
    }

    private static List<Option> grounds(Choices here, String command) {
        Form form = IssueForms.find(command).orElseThrow();
        return form.fields().stream()
                .filter(field -> field.name().equals("ground"))
                .flatMap(field -> here.of(form, field).stream())
                .toList();
    }

    /** Those whose commands are the person's. */
    private List<End> ends(Person person) {
        Access access = new Access(directory, person);
        return Arrays.stream(End.values())
                .filter(end -> end.commands().stream()
                        .map(command -> AccessTable.rule("POST /api/issues/{id}/" + command)
                                .orElseThrow())
                        .allMatch(access::mayEver))
                .toList();
    }

    /** The likeliest first: whoever answers the telephone takes calls down. */
    private static List<Source> sources(Person person) {
        Source first = isHotline(person) ? Source.HOTLINE_CALL : Source.GRID_PATROL;
        return Stream.concat(
                        Stream.of(first),
                        Arrays.stream(Source.values())
                                .filter(source -> source != Source.OTHER_SYSTEM && source != Source.LIKE_ISSUES))
                .distinct()
                .toList();
    }

    private static boolean isHotline(Person person) {
        return Menu.deskOf(person).equals("hotline");
    }
}
