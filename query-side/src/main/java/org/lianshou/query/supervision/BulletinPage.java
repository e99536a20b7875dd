package org.lianshou.query.supervision;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Places;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.query.form.Attempt;
import org.lianshou.query.form.Filled;
import org.lianshou.query.form.Filling;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueChoices;
import org.lianshou.query.form.Subject;
import org.lianshou.query.form.Submissions;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Language;
import org.lianshou.query.print.Paper;
import org.lianshou.query.print.Press;
import org.lianshou.query.sheet.Sheet;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.MonthCounts;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通报 as a page and on paper: whatever is shown of an edition is in its event, or is named as it was called at its pin. */
@Controller
class BulletinPage extends HtmlPage {
    private static final Rule CORRECTING =
            AccessTable.rule("POST /api/bulletins/{area}/{month}/correct").orElseThrow();
    private static final Rule RATES = AccessTable.rule("GET /supervision/rates").orElseThrow();
    private static final int MOST = 60;
    private static final int MONTH = "2026-10".length();

    private final Runs runs;
    private final LiveChronicle county;
    private final Press press;
    private final IssueChoices choices;
    private final Submissions submissions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;

    BulletinPage(
            Runs runs,
            LiveChronicle county,
            Press press,
            IssueChoices choices,
            Submissions submissions,
            Directory directory,
            ReadYourWrite readYourWrite,
            Frame frame) {
        super(frame);
        this.runs = runs;
        this.county = county;
        this.press = press;
        this.choices = choices;
        this.submissions = submissions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    @GetMapping("/bulletins")
    String bulletins(@Known("area") Params params, Person person, Model model) {
        AreaId area = area(params, person);
        model.addAttribute("area", area);
        model.addAttribute("areas", areas());
        model.addAttribute("bulletins", held(area));
        return "bulletins";
    }

    @GetMapping({"/bulletins.csv", "/bulletins.xlsx"})
    Sheet sheet(@Known("area") Params params, Person person) {
        AreaId area = area(params, person);
        Language language = Language.current();
        List<String> columns = language.isChinese()
                ? List.of("地区", "月份", "版次", "响应率", "解决率", "满意率", "登记", "期末逾期", "统计位置", "SHA-256")
                : List.of(
                        "Area",
                        "Month",
                        "Edition",
                        "Response",
                        "Resolution",
                        "Satisfaction",
                        "Reported",
                        "Late",
                        "Counted at",
                        "SHA-256");
        return new Sheet(
                language.either("通报", "bulletins"),
                columns,
                each -> held(area).forEach(run -> each.accept(cells(run))));
    }

    @GetMapping("/bulletins/{area}/{month}")
    String bulletin(
            @PathVariable AreaId area,
            @PathVariable String month,
            @Known({"edition", "waitFor"}) Params params,
            Person person,
            Model model) {
        readYourWrite.await(params.text("waitFor"));
        SupervisionRun run = find(area, month);
        Edition edition = BulletinsController.edition(run, params);
        Access access = new Access(directory, person);
        model.addAllAttributes(values(area, run, edition));
        model.addAttribute("month", month(run));
        model.addAttribute("mayCorrect", access.actorFor(CORRECTING, area).isPresent());
        model.addAttribute("seesRates", access.actorFor(RATES, area).isPresent());
        model.addAttribute("most", most(edition.bulletin()));
        return "bulletin";
    }

    /** In Chinese, whoever asks: a paper is what was sent out. */
    @GetMapping("/bulletins/{area}/{month}/bulletin.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable AreaId area, @PathVariable String month, @Known("edition") Params params) {
        SupervisionRun run = find(area, month);
        Edition edition = BulletinsController.edition(run, params);
        Map<String, Object> values = values(area, run, edition);
        String name = "%s %s 通报 第%d版"
                .formatted(
                        values.get("areaName"), month(run), edition.bulletin().edition());
        Paper paper = new Paper(name, "bulletin", values, edition.pin().asOf());
        return Language.CHINESE.speaking(() -> press.answer(paper));
    }

    @GetMapping("/bulletins/{area}/{month}/do/{command}")
    String form(@PathVariable AreaId area, @PathVariable String month, @PathVariable String command, Model model) {
        SupervisionRun run = find(area, month);
        return submissions.page(subject(area, run), filling(command, area, run), Filled.nothing(), model);
    }

    @PostMapping("/bulletins/{area}/{month}/do/{command}")
    String give(
            @PathVariable AreaId area,
            @PathVariable String month,
            @PathVariable String command,
            Attempt attempt,
            Person person,
            RedirectAttributes after,
            Model model)
            throws IOException {
        SupervisionRun run = find(area, month);
        return submissions.give(subject(area, run), filling(command, area, run), attempt, person, model, after);
    }

    private Map<String, Object> values(AreaId area, SupervisionRun run, Edition edition) {
        Period period = Objects.requireNonNull(run.turn()).period();
        Places places = MonthCounts.places(county.upToDate(), period, edition.pin());
        Map<String, Object> values = new HashMap<>();
        values.put("area", area);
        values.put("areaName", places.name(area));
        values.put("places", places);
        values.put("period", period);
        values.put("edition", edition);
        values.put("bulletin", edition.bulletin());
        values.put("editions", run.editions().size());
        values.put("differences", Differences.of(edition, run));
        return values;
    }

    private static int most(Bulletin bulletin) {
        return bulletin.units().stream().mapToInt(Bulletin.UnitLine::open).max().orElse(1);
    }

    private Filling filling(String command, AreaId area, SupervisionRun run) {
        Form form = SupervisionForms.find(SupervisionForms.OF_BULLETIN, command);
        String path = "/api/bulletins/" + area + "/" + month(run) + "/" + command;
        return Filling.of(form, choices.at(area, Kind.APPEAL), path, run.version());
    }

    private Subject subject(AreaId area, SupervisionRun run) {
        String name = show().area(area) + " " + month(run) + " " + show().of("page", "bulletin");
        return new Subject(name, "/bulletins/" + area + "/" + month(run), "bulletins");
    }

    private SupervisionRun find(AreaId area, String month) {
        return runs.get(RunKind.BULLETIN, area, Period.day("month", month)).state();
    }

    private static String month(SupervisionRun run) {
        return Objects.requireNonNull(run.turn()).period().from().toString().substring(0, MONTH);
    }

    private List<SupervisionRun> held(AreaId area) {
        return runs.newest(RunKind.BULLETIN, area, MOST).stream()
                .map(snapshot -> snapshot.state())
                .toList();
    }

    /** Those that have bulletins of their own. */
    private List<Area> areas() {
        return directory.areas().stream()
                .filter(area -> area.level() == Level.COUNTY || area.level() == Level.TOWNSHIP)
                .sorted(directory.downwards())
                .toList();
    }

    /** The one named, or else the nearest with bulletins around where this person has a role. */
    private AreaId area(Params params, Person person) {
        String named = params.text("area");
        if (named == null) {
            return person.grants().stream()
                    .flatMap(grant -> directory.wayTo(grant.area()).stream())
                    .map(way -> way.areas().get(Math.min(1, way.areas().size() - 1)))
                    .findFirst()
                    .orElseGet(directory::county);
        }
        return areas().stream()
                .map(Area::id)
                .filter(area -> area.value().equals(named))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("area", "unknown-value", "has no bulletins of its own"));
    }

    private List<String> cells(SupervisionRun run) {
        Edition edition = run.editions().getLast();
        Bulletin bulletin = edition.bulletin();
        return List.of(
                show().area(Objects.requireNonNull(run.turn()).area()),
                month(run),
                Integer.toString(bulletin.edition()),
                show().share(bulletin.rates().get(0)),
                show().share(bulletin.rates().get(1)),
                show().share(bulletin.rates().get(2)),
                value(bulletin, "reported"),
                value(bulletin, "late"),
                Long.toString(edition.pin().position()),
                bulletin.sha256());
    }

    private static String value(Bulletin bulletin, String key) {
        return bulletin.counts().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> Integer.toString(one.value()))
                .findFirst()
                .orElse("");
    }
}
