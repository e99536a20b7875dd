package org.lianshou.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianshou.browser.Chromium;
import org.lianshou.browser.Screen;
import org.lianshou.browser.Visitor;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.issue.IssueId;

/**
 * How soon each page shows something, and how much it weighs, with a large log behind it, in the system's Chromium: every
 * line of the menu of every kind of person, an issue's own pages, and one of each further sort that these lead to.
 */
final class PagesRun {

    /** Of lives as the demo month has them, these are more than 10,000 issues. */
    private static final long FEW_EVENTS = 130_000;

    /** And these more than 100,000. */
    private static final long EVENTS = 1_250_000;

    private static final long QUICK_FEW_EVENTS = 10_000;
    private static final long QUICK_EVENTS = 20_000;
    private static final double P95 = 0.95;

    /** Idle is when the server takes less than this of one core. */
    private static final double IDLE = 0.1;

    private static final Duration STRETCH = Duration.ofSeconds(5);

    /** Times that everything is asked for before it is measured. */
    private static final int WARM = 3;

    /** What takes longer is a failure of the run, and no figure. */
    private static final Duration ONE_PAGE = Duration.ofMinutes(2);

    /** Nobody goes on the moment that a page begins to show; what it draws afterwards is not the next one's. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String REFERENCE = "/sign-in";

    /** From the lines of the menu, to one of a list, and to what can be done with it. */
    private static final int STEPS = 2;

    /** Ids, areas, numbers and months. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=[/=])\\d[\\d-]*");

    /** Of figures, when they were counted: by the time the page is loaded others are shown. */
    private static final Pattern AS_OF = Pattern.compile("&at=[^&]*T[^&]*");

    /** Files and answers to programs. */
    private static final Pattern NO_PAGE =
            Pattern.compile("^/(api|v3|swagger-ui)\\b|/attachments/|\\.[a-z]{3,4}(\\?|$)");

    private static final List<String> PEOPLE = List.of(
            "operator",
            "worker",
            "village",
            "township",
            "county",
            "department",
            "supervisor",
            "auditor",
            "admin",
            "resident");

    /** As callers begin. */
    private static final List<String> TOLD = List.of(
            "村口路灯不亮", "水管爆裂漏水", "垃圾没有人清运", "下水道堵塞，污水倒灌", "工地夜间施工", "小学对面井盖缺失", "邻居违法搭建", "一下雨路面积水", "拖欠工资", "流浪狗追着孩子跑");

    /** What the desk asks for while a call is typed, from asking to its last byte, in milliseconds. */
    private static final String ALIKE = """
            async (told) => {
              const typed = new URLSearchParams(new FormData(document.querySelector("#c-summary").form));
              typed.set("summary", told);
              const began = performance.now();
              const answer = await fetch("/hotline/alike", { method: "POST", body: typed });
              if (!answer.ok) throw new Error("answered with " + answer.status);
              await answer.text();
              return performance.now() - began;
            }""";

    /** When anything was first painted, in milliseconds after the page was asked for (W3C Paint Timing). */
    private static final String FIRST_PAINT = """
            () => new Promise((resolve) => new PerformanceObserver((list) => {
              const first = list.getEntriesByName("first-contentful-paint")[0];
              if (first) resolve(first.startTime);
            }).observe({ type: "paint", buffered: true }))""";

    /** What came over the wire for a page and all that it asked for, but for the library that draws charts. */
    private static final String WEIGHT = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter((entry) => !entry.name.includes("echarts"))
              .reduce((sum, entry) => sum + (entry.transferSize || 0), 0)""";

    /** A page, what it weighs, and when each load first painted. */
    private record Loaded(String path, double bytes, List<Double> millis) {}

    private final Chromium chromium;
    private final String address;
    private final String password;
    private final DatabaseAccess database;
    private final Lines lines;
    private final List<Double> all = new ArrayList<>();
    private final Map<String, List<String>> pathsOf = new HashMap<>();
    private final Set<String> sorts = new HashSet<>();

    private PagesRun(Chromium chromium, String address, String password, DatabaseAccess database, Lines lines) {
        this.chromium = chromium;
        this.address = address;
        this.password = password;
        this.database = database;
        this.lines = lines;
    }

    static void run(Options options, Lines lines) throws Exception {
        Path executable = Chromium.find().orElse(null);
        if (executable == null) {
            lines.progress("  skipped: no Chromium was found; LIANSHOU_CHROMIUM names one");
            return;
        }
        try (Workspace workspace = Workspace.open()) {
            Path data = workspace.folder().resolve("data");
            StandaloneServer month = workspace.remember(StandaloneServer.start(data, StandaloneServer.freePort()));
            month.awaitReady();
            ReadModel.awaitCaughtUp(ServerDatabase.in(data));
            List<IssueId> lived = issues(ServerDatabase.in(data));
            int rounds = options.rounds(20, 3);

            long few = options.quick() ? QUICK_FEW_EVENTS : FEW_EVENTS;
            StandaloneServer smaller = filled(month, lived, few, workspace, lines);
            try (Chromium chromium = Chromium.start(executable)) {
                of(smaller, chromium, lines).alike(rounds);
            }

            long many = options.quick() ? QUICK_EVENTS : EVENTS;
            StandaloneServer larger = filled(smaller, lived, many, workspace, lines);
            try (Chromium chromium = Chromium.start(executable)) {
                of(larger, chromium, lines).measure(rounds);
            }
        }
    }

    /** What was lived is copied past the server, which is killed so that nothing of it stands in the way, and follows anew. */
    private static StandaloneServer filled(
            StandaloneServer server, List<IssueId> lived, long events, Workspace workspace, Lines lines)
            throws Exception {
        server.kill();
        FilledLog.like(lived, ServerDatabase.in(server.data()))
                .upTo(events, done -> lines.progress("  %d of %d events".formatted(done, events)));
        StandaloneServer again = workspace.remember(StandaloneServer.start(server.data(), StandaloneServer.freePort()));
        again.awaitReady();
        settle(again, lines);
        return again;
    }

    private static PagesRun of(StandaloneServer server, Chromium chromium, Lines lines) throws IOException {
        String password = Files.readString(server.data().resolve("secrets/demo-password"));
        return new PagesRun(
                chromium,
                "http://127.0.0.1:" + server.port(),
                password.strip(),
                ServerDatabase.in(server.data()),
                lines);
    }

    private static List<IssueId> issues(DatabaseAccess owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select stream from view.register order by number")) {
            List<IssueId> issues = new ArrayList<>();
            while (row.next()) {
                issues.add(new IssueId(row.getObject(1, UUID.class)));
            }
            return issues;
        }
    }

    /** Until all that follows the log has followed it, and the server has nothing left to do. */
    private static void settle(StandaloneServer server, Lines lines) throws Exception {
        DatabaseAccess owner = ServerDatabase.in(server.data());
        long end = System.nanoTime() + PATIENCE.toNanos();
        long behind = ReadModel.behind(owner);
        double busy = 1;
        while (behind > 0 || busy > IDLE) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The server does not come to rest");
            }
            double before = ProcFiles.cpuSeconds(List.of(server.jvm()));
            Thread.sleep(STRETCH);
            busy = (ProcFiles.cpuSeconds(List.of(server.jvm())) - before) / STRETCH.toSeconds();
            behind = ReadModel.behind(owner);
            lines.progress("  pages are %d events behind, the server at %.2f of a core".formatted(behind, busy));
        }
    }

    private void measure(int rounds) throws SQLException {
        PEOPLE.forEach(this::warm);
        List<Double> reference = reference(rounds);
        for (String person : PEOPLE) {
            measure(person, rounds);
        }
        alike(rounds);
        double middle = Median.of(reference).middle();
        lines.print(
                "figure", "pages",
                "p95_ms", Lines.rounded(Median.percentile(all, P95), 0),
                "p50_ms", Lines.rounded(Median.of(all).middle(), 0),
                "loads", all.size(),
                "of", REFERENCE,
                "reference_p50_ms", Lines.rounded(middle, 0),
                "ratio", Lines.rounded(Median.of(all).middle() / middle, 2),
                "issues", registered(),
                "events", ServerDatabase.number(database, "select position from log.head"));
    }

    private long registered() throws SQLException {
        return ServerDatabase.number(database, "select count(*) from view.register");
    }

    /** What an operator has beside a call that is being typed. */
    private void alike(int rounds) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Visitor visitor = signedIn("operator")) {
            visitor.page().navigate("/hotline");
            for (int round = 0; round < WARM; round++) {
                TOLD.forEach(told -> visitor.page().evaluate(ALIKE, told));
            }
            for (int round = 0; round < rounds; round++) {
                TOLD.forEach(told -> millis.add(((Number) visitor.page().evaluate(ALIKE, told)).doubleValue()));
            }
        }
        lines.print(
                "figure", "alike",
                "p95_ms", Lines.rounded(Median.percentile(millis, P95), 0),
                "p50_ms", Lines.rounded(Median.of(millis).middle(), 0),
                "asked", millis.size(),
                "issues", registered());
    }

    /** The smallest page, on which nothing is asked of the database. */
    private List<Double> reference(int rounds) {
        try (Visitor nobody = Visitor.at(chromium.browser(), Screen.DESKTOP, address)) {
            load(nobody.page(), REFERENCE);
            List<Double> millis = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                millis.add(load(nobody.page(), REFERENCE));
            }
            return millis;
        }
    }

    /** A server is asked all day: what it is like in its first minute is not what people have. */
    private void warm(String person) {
        try (Visitor visitor = signedIn(person)) {
            List<String> paths = paths(visitor.page());
            pathsOf.put(person, paths);
            for (int round = 0; round < WARM; round++) {
                paths.forEach(path -> load(visitor.page(), path));
            }
        }
        lines.progress("  warmed up by " + person);
    }

    private void measure(String person, int rounds) {
        List<Loaded> pages = new ArrayList<>();
        try (Visitor visitor = signedIn(person)) {
            for (String path : Objects.requireNonNull(pathsOf.get(person))) {
                pages.add(new Loaded(path, weight(person, path), new ArrayList<>()));
                load(visitor.page(), path);
            }
            for (int round = 0; round < rounds; round++) {
                pages.forEach(one -> one.millis().add(load(visitor.page(), one.path())));
            }
        }
        for (Loaded one : pages) {
            all.addAll(one.millis());
            lines.print(
                    "figure", "page",
                    "person", person,
                    "path", ID.matcher(one.path()).replaceAll("{id}"),
                    "p95_ms", Lines.rounded(Median.percentile(one.millis(), P95), 0),
                    "p50_ms", Lines.rounded(Median.of(one.millis()).middle(), 0),
                    "kb", Lines.rounded(one.bytes() / 1000, 0));
        }
    }

    /** Every line of the menu; of whoever has a register, the first issue's own pages; and what these lead to. */
    private List<String> paths(Page page) {
        List<String> paths = new ArrayList<>(page.locator(".side a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList());
        if (paths.contains("/issues")) {
            paths.add("/issues?text=路灯");
            paths.add("/issues?late=true");
            page.navigate("/issues");
            String issue = page.locator("a[data-drawer]").first().getAttribute("href");
            paths.addAll(List.of(issue, issue + "/drawer", issue + "/replay"));
        }
        paths.forEach(path -> sorts.add(sort(path)));
        List<String> further = paths;
        for (int step = 0; step < STEPS; step++) {
            further = further.stream()
                    .flatMap(path -> links(page, path).stream())
                    .filter(path -> sorts.add(sort(path)))
                    .toList();
            paths.addAll(further);
        }
        return paths;
    }

    private static List<String> links(Page page, String path) {
        page.navigate(path);
        return page.locator("main a[href^='/']:not([download])").all().stream()
                .map(link -> AS_OF.matcher(link.getAttribute("href")).replaceAll(""))
                .filter(to -> !NO_PAGE.matcher(to).find())
                .toList();
    }

    /** Of pages that differ in what they are about, and in what is asked of them, there is one sort. */
    private static String sort(String path) {
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}");
    }

    /** As a browser that was never here before has it. A service worker would hand pages on as if nothing were compressed. */
    private double weight(String person, String path) {
        try (Visitor visitor = signedIn(person)) {
            Page page = visitor.page();
            JsonObject nothingKept = new JsonObject();
            nothingKept.addProperty("cacheDisabled", true);
            JsonObject noWorker = new JsonObject();
            noWorker.addProperty("bypass", true);
            CDPSession browser = page.context().newCDPSession(page);
            browser.send("Network.enable");
            browser.send("Network.setCacheDisabled", nothingKept);
            browser.send("Network.setBypassServiceWorker", noWorker);
            page.navigate(path);
            return ((Number) page.evaluate(WEIGHT)).doubleValue();
        }
    }

    private Visitor signedIn(String person) {
        Visitor visitor = Visitor.at(chromium.browser(), Screen.DESKTOP, address);
        visitor.page().context().setDefaultTimeout(ONE_PAGE.toMillis());
        return visitor.signIn(person, password);
    }

    private static double load(Page page, String path) {
        page.navigate(path);
        double millis = ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
        page.waitForTimeout(GLANCE.toMillis());
        return millis;
    }
}
