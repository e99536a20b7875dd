package org.lianshou.query.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.tree.VerifierKey;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Level;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.comparison.ComparisonRuns;
import org.lianshou.query.page.Frame;
import org.lianshou.query.page.HtmlPage;
import org.lianshou.query.sight.IssueNumbers;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Refusal;
import org.lianshou.query.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's desk: bundles to check elsewhere, what is shown against the log, and the heads that were signed. */
@Controller
class AuditPage extends HtmlPage {
    private static final Rule BUNDLE = AccessTable.rule("GET /audit/bundle").orElseThrow();
    private static final int HEADS = 20;
    private static final int LOOKS = 10;

    private final Heads heads;
    private final Bundles bundles;
    private final ComparisonRuns runs;
    private final IssueNumbers numbers;
    private final Directory directory;
    private final Unmaskings unmaskings;

    AuditPage(
            Heads heads,
            Bundles bundles,
            ComparisonRuns runs,
            IssueNumbers numbers,
            Directory directory,
            Unmaskings unmaskings,
            Frame frame) {
        super(frame);
        this.heads = heads;
        this.bundles = bundles;
        this.runs = runs;
        this.numbers = numbers;
        this.directory = directory;
        this.unmaskings = unmaskings;
    }

    @GetMapping("/audit")
    String audit(@RequestParam MultiValueMap<String, String> given, Person person, Model model) {
        Params params = new Params(given, "comparison", "cursor");
        model.addAttribute("takesBundles", new Access(directory, person).mayEver(BUNDLE));
        model.addAttribute("areas", areas());
        model.addAttribute("unmaskings", unmaskings.before(person, Long.MAX_VALUE, LOOKS));
        model.addAttribute("asked", params.text("comparison"));
        UUID comparison = params.id("comparison");
        model.addAttribute(
                "comparison",
                comparison == null ? null : runs.status(comparison).orElse(null));
        model.addAttribute(
                "keys", heads.keys().stream().map(VerifierKey::toString).toList());
        model.addAttribute("isFurther", params.text("cursor") != null);
        model.addAttribute(
                "heads",
                Slice.of(
                        heads.before(params.cursor(), HEADS + 1).stream()
                                .map(head -> HeadCard.of(head, heads))
                                .toList(),
                        HEADS,
                        HeadCard::size));
        return "audit";
    }

    /** Begins a comparison, or shows the one that is running; there is nothing in it that is recorded. */
    @PostMapping("/audit/comparisons")
    String compare() {
        return "redirect:/audit?comparison=" + runs.begin().id();
    }

    /** The bundle that {@code GET /api/audit/bundle} gives, asked for in the words of a form. */
    @GetMapping("/audit/bundle")
    void bundle(@RequestParam MultiValueMap<String, String> given, Person person, HttpServletResponse response)
            throws IOException {
        Params params = new Params(given, "number", "area", "from", "until");
        BundleController.send(bundles.of(scope(params, person), null), response);
    }

    private Scope scope(Params params, Person person) {
        String number = params.text("number");
        if (number != null) {
            return new Scope.OfIssue(numbers.find(number, person).orElseThrow(Refusal::notFound));
        }
        String area = params.text("area");
        return area == null ? new Scope.Everything() : ofArea(area, params.day("from"), params.day("until"));
    }

    /** @param until the last day that counts, as people name it */
    private static Scope ofArea(String area, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new InvalidInput("until", "period", "must not lie before from");
        }
        return new Scope.OfArea(
                new AreaId(area),
                from.atStartOfDay(WorkCalendar.ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant());
    }

    private List<Area> areas() {
        return directory.areas().stream()
                .filter(area -> area.level() != Level.GRID)
                .sorted(directory.downwards())
                .toList();
    }
}
