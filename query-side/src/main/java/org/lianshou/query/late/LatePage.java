package org.lianshou.query.late;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.OwnAreas;
import org.lianshou.query.web.Params;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 逾期: how many are late where, with whom, at which step and clock, and each count the list of them. */
@Controller
class LatePage extends HtmlPage {

    private static final int LENGTH = 25;
    private static final Rule ORDERING =
            AccessTable.rule("POST /api/supervision-orders").orElseThrow();

    private final LateIssues issues;
    private final Began began;
    private final Pasts pasts;
    private final Directory directory;
    private final OwnAreas areas;

    LatePage(LateIssues issues, Began began, Pasts pasts, Directory directory, OwnAreas areas, Frame frame) {
        super(frame);
        this.issues = issues;
        this.began = began;
        this.pasts = pasts;
        this.directory = directory;
        this.areas = areas;
    }

    @GetMapping("/supervision")
    String late(@LateParameters Params params, Person person, Model model) {
        LateFilter filter = LateFilter.of(params);
        List<LateIssue> inArea = issues.of(person, filter.area());
        List<LateIssue> late = inArea.stream()
                .filter(filter::takes)
                .sorted(filter.sort().comparator())
                .toList();
        int page = page(params.number("page"), late.size());
        List<LateIssue> shown =
                late.stream().skip((page - 1L) * LENGTH).limit(LENGTH).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("orders", LateFilter.Order.values());
        model.addAttribute("late", late.size());
        model.addAttribute("isCut", inArea.size() >= LateIssues.MOST);
        model.addAttribute("shown", shown);
        model.addAttribute("began", began.of(shown));
        model.addAttribute("pasts", pasts.of(shown));
        model.addAttribute("mayOrder", new Access(directory, person).mayEver(ORDERING));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages(late.size()));
        addGroups(late, filter, person, model);
        addChoices(inArea, person, model);
        return "late";
    }

    private void addGroups(List<LateIssue> late, LateFilter filter, Person person, Model model) {
        int depth = depth(filter, person);
        model.addAttribute(
                "byArea",
                Group.of(
                        late,
                        one -> below(one, depth).value(),
                        id -> show().area(new AreaId(id)),
                        id -> filter.in(new AreaId(id))));
        model.addAttribute("byUnit", Group.of(late, LatePage::unit, this::unitName, filter::by));
        model.addAttribute("byStage", Group.of(late, one -> one.row().stage(), stage -> show().of(stage), filter::at));
        model.addAttribute("byClock", Group.of(late, one -> one.clock().kind(), this::clockName, filter::on));
        List<LateIssue> carded =
                late.stream().filter(one -> one.row().card() != null).toList();
        model.addAttribute(
                "byCard",
                Group.of(
                        carded,
                        one -> Objects.requireNonNull(one.row().card()),
                        card -> show().of(card),
                        filter::with));
    }

    private void addChoices(List<LateIssue> inArea, Person person, Model model) {
        Set<String> units = inArea.stream()
                .map(LateIssue::unit)
                .filter(Objects::nonNull)
                .map(UnitId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        model.addAttribute("areas", areas.of(person));
        model.addAttribute("units", units);
        model.addAttribute(
                "clocks",
                Arrays.stream(ClockKind.values())
                        .filter(kind -> kind != ClockKind.NOTICE_PERIOD)
                        .toList());
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .filter(stage -> !stage.isTerminal() && stage != Stage.NOT_REPORTED)
                        .toList());
        model.addAttribute("cards", Card.values());
    }

    /** Areas are told apart one rung below what is looked at. */
    private int depth(LateFilter filter, Person person) {
        return filter.area() == null
                ? person.grants().stream()
                        .map(Grant::area)
                        .mapToInt(this::length)
                        .min()
                        .orElse(1)
                : length(new AreaId(filter.area()));
    }

    private int length(AreaId area) {
        return directory.wayTo(area).map(way -> way.areas().size()).orElse(1);
    }

    private static AreaId below(LateIssue late, int depth) {
        List<AreaId> way = late.path().areas();
        return way.get(Math.min(depth, way.size() - 1));
    }

    private static String unit(LateIssue late) {
        return Objects.toString(late.unit(), "");
    }

    private String unitName(String id) {
        return id.isEmpty() ? Language.current().either("尚无主办单位", "nobody leads yet") : show().unit(new UnitId(id));
    }

    private String clockName(ClockKind kind) {
        return Labels.here("clock-kind", show().code(kind));
    }

    private static int pages(int late) {
        return Math.max(1, (late + LENGTH - 1) / LENGTH);
    }

    private static int page(@Nullable Long asked, int late) {
        return asked == null ? 1 : Math.clamp(asked, 1, pages(late));
    }
}
