package org.lianshou.query.occasions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.query.door.Command;
import org.lianshou.query.door.Reply;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.EnteredLater;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Refused;
import org.lianshou.query.form.Sending;
import org.lianshou.query.form.Wrong;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.register.LikeIssues;
import org.lianshou.query.register.Telling;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 村民议事活动日、民情家访: all that was told of, row after row, and sent as one. */
@Controller
class OccasionPage extends HtmlPage {
    private static final Map<OccasionKind, String> PATHS =
            Map.of(OccasionKind.ACTIVITY_DAY, "/activity-day", OccasionKind.HOME_VISIT, "/home-visit");
    private static final Map<OccasionKind, String> COMMANDS =
            Map.of(OccasionKind.ACTIVITY_DAY, "/api/activity-days", OccasionKind.HOME_VISIT, "/api/home-visits");
    private static final List<Kind> KINDS = List.of(Kind.APPEAL, Kind.HAZARD, Kind.DISPUTE);

    private final Directory directory;
    private final Sending sending;
    private final LikeIssues likes;
    private final ReadYourWrite readYourWrite;

    OccasionPage(Directory directory, Sending sending, LikeIssues likes, ReadYourWrite readYourWrite, Frame frame) {
        super(frame);
        this.directory = directory;
        this.sending = sending;
        this.likes = likes;
        this.readYourWrite = readYourWrite;
    }

    /** What became of one row. */
    record Receipt(int row, String what, String issue, long number) {}

    @GetMapping("/activity-day")
    String activityDay(@Known({"area", "waitFor"}) Params params, Person person, Model model) {
        return blank(OccasionKind.ACTIVITY_DAY, params, person, model);
    }

    @GetMapping("/home-visit")
    String homeVisit(@Known({"area", "waitFor"}) Params params, Person person, Model model) {
        return blank(OccasionKind.HOME_VISIT, params, person, model);
    }

    @PostMapping("/activity-day")
    String hold(Attempt attempt, Person person, RedirectAttributes after, Model model) {
        return write(OccasionKind.ACTIVITY_DAY, attempt, person, after, model);
    }

    @PostMapping("/home-visit")
    String visit(Attempt attempt, Person person, RedirectAttributes after, Model model) {
        return write(OccasionKind.HOME_VISIT, attempt, person, after, model);
    }

    /** The category of one row, with the likely one chosen where none was. In a body, since what people tell is theirs. */
    @PostMapping("/activity-day/category")
    String category(
            @RequestParam MultiValueMap<String, String> typed, @RequestParam int row, Person person, Model model) {
        Filled filled = new Filled(typed);
        String name = "rows." + row + ".";
        String chosen = filled.text(name + "category");
        AreaId area = place(filled.text("area"), OccasionKind.ACTIVITY_DAY, person);
        CategoryId likely = chosen.isEmpty() ? likely(filled.text(name + "what"), area, person) : null;
        model.addAttribute("n", row);
        model.addAttribute("categories", directory.categories());
        model.addAttribute("chosen", likely == null ? chosen : likely.value());
        model.addAttribute("suggested", likely != null);
        return "occasion-parts :: category";
    }

    private @Nullable CategoryId likely(String what, AreaId area, Person person) {
        var hint = what.isBlank()
                ? null
                : likes.find(person, new Telling(what, area, null)).category();
        return hint == null ? null : hint.category();
    }

    private String blank(OccasionKind kind, Params params, Person person, Model model) {
        readYourWrite.await(params.text("waitFor"));
        AreaId place = place(params.text("area"), kind, person);
        show(new OccasionEntry(kind, Filled.nothing(), place.value()), new Wrong(), null, person, model);
        return "occasion";
    }

    private String write(OccasionKind kind, Attempt attempt, Person person, RedirectAttributes after, Model model) {
        AreaId place = place(attempt.filled().text("area"), kind, person);
        OccasionEntry entry = new OccasionEntry(kind, attempt.filled(), place.value());
        Wrong wrong = new Wrong();
        var body = entry.body(wrong);
        String occurredAt = EnteredLater.occurredAt(attempt.filled(), wrong);
        Refused refused = new Refused();
        if (wrong.isEmpty()) {
            Command command = Command.of(Objects.requireNonNull(COMMANDS.get(kind)), body, attempt.key());
            Optional<Reply> done = sending.send(person, command.happenedAt(occurredAt), refused);
            if (done.isPresent()) {
                after.addFlashAttribute("receipts", receipts(entry, done.get()));
                after.addAttribute("area", place.value());
                after.addAttribute("waitFor", done.get().token());
                return "redirect:" + PATHS.get(kind);
            }
            Wrong sent = new Wrong();
            refused.fields(sent);
            refused.fields(wrong);
            entry.told(sent, wrong);
            model.addAttribute("refused", refused);
        }
        show(entry, wrong, refused.keyKept(), person, model);
        return "occasion";
    }

    private static List<Receipt> receipts(OccasionEntry entry, Reply reply) {
        List<Integer> rows = entry.rows();
        List<Receipt> receipts = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            var issue = reply.body().at("/issues/" + n);
            receipts.add(new Receipt(
                    n + 1,
                    entry.row(rows.get(n)).text("what"),
                    issue.path("issue").asString(),
                    issue.path("number").asLong()));
        }
        return receipts;
    }

    private void show(OccasionEntry entry, Wrong wrong, @Nullable String key, Person person, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("path", PATHS.get(entry.kind()));
        model.addAttribute("day", entry.kind() == OccasionKind.ACTIVITY_DAY);
        model.addAttribute("rows", IntStream.range(0, entry.shown()).boxed().toList());
        model.addAttribute("filled", entry.filled().shown());
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("categories", directory.categories());
        model.addAttribute("place", new AreaId(entry.area()));
        model.addAttribute("places", places(entry.kind(), person));
        model.addAttribute("below", below(new AreaId(entry.area())));
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
    }

    private AreaId place(@Nullable String given, OccasionKind kind, Person person) {
        List<AreaId> places = places(kind, person);
        return places.stream()
                .filter(area -> area.value().equals(given))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(Refusal::notFound);
    }

    /** Where the person may write one down: villages, or the grids of whoever answers for one. */
    private List<AreaId> places(OccasionKind kind, Person person) {
        Rule rule = AccessTable.rule("POST " + COMMANDS.get(kind)).orElseThrow();
        Access access = new Access(directory, person);
        List<AreaId> all = directory.areas().stream()
                .filter(area -> access.actorFor(rule, area.id()).isPresent())
                .sorted(Comparator.comparing((Area area) -> area.level() != Level.VILLAGE)
                        .thenComparing(directory.downwards()))
                .map(Area::id)
                .toList();
        List<AreaId> villages = all.stream()
                .filter(area -> directory.level(area) == Level.VILLAGE)
                .toList();
        return villages.isEmpty() ? all : villages;
    }

    private List<AreaId> below(AreaId place) {
        return directory.areas().stream()
                .sorted(directory.downwards())
                .map(Area::id)
                .filter(area -> !area.equals(place) && directory.isUnder(area, place))
                .toList();
    }
}
