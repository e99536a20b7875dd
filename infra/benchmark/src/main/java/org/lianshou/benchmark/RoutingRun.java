package org.lianshou.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Competence;
import org.lianshou.area.Post;
import org.lianshou.area.Routing;
import org.lianshou.area.TreeId;
import org.lianshou.command.area.AreaChange;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.county.FirstImport;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.DutyInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.TreeInstruction;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.LogTail;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.policy.WorkCalendar;

/**
 * How long it takes to say where a report goes, and to say what a large county's whole tree was on a day as known at a moment,
 * in a county that was taken over, then renamed, moved and handed over in part, command by command.
 */
final class RoutingRun {
    private static final int AREAS = 10_000;
    private static final int CHANGES = 500;
    private static final int WARM_UP = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Desk desk;
    private final Directory written;
    private final LivingCounty county;
    private final Random random;
    private final List<AreaId> places;
    private final List<Category> categories;
    private final Instant begun = Instant.now();

    private RoutingRun(Desk desk, Directory written, LivingCounty county, long seed) {
        this.desk = desk;
        this.written = written;
        this.county = county;
        this.random = new Random(seed);
        this.places = written.areas().stream()
                .filter(area -> area.level() == Level.GRID)
                .map(Area::id)
                .toList();
        this.categories = List.copyOf(written.categories());
    }

    static void run(Options options, Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            Directory written = LargeCounty.of(AREAS);
            long started = System.nanoTime();
            new FirstImport(desk.orders(), written, FIRST).run();
            lines.progress("  taken over in %.1f s".formatted((System.nanoTime() - started) / 1e9));
            LogTail tail = workspace.remember(
                    new LogTail(ServerDatabase.source(desk.database().command())));
            LivingCounty county = workspace.remember(
                    new LivingCounty(written, desk.rulebook().rules().now(), desk.reader(), tail, Clock.systemUTC()));
            started = System.nanoTime();
            county.start();
            lines.progress("  directory made in %.1f s".formatted((System.nanoTime() - started) / 1e9));
            RoutingRun run =
                    new RoutingRun(desk, written, county, options.seed().orElse(1));
            run.change(options.quick() ? CHANGES / 10 : CHANGES, lines);
            int asked = options.quick() ? 1_000 : 20_000;
            run.measure("route", asked, run::route, lines);
            run.measure("as-of", asked / 10, run::asOf, lines);
        }
    }

    private void measure(String figure, int times, Callable<?> question, Lines lines) throws Exception {
        asked(Math.min(times, WARM_UP), question);
        List<Double> millis = asked(times, question);
        lines.print(
                "figure", figure,
                "areas", written.areas().size(),
                "units", written.units().size(),
                "posts", written.people().size() - 1,
                "p99_ms", Lines.rounded(Median.percentile(millis, 0.99), 2),
                "p50_ms", Lines.rounded(Median.percentile(millis, 0.5), 2),
                "asked", millis.size());
    }

    private static List<Double> asked(int times, Callable<?> question) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            Object answer = question.call();
            millis.add((System.nanoTime() - begun) / 1e6);
            if (answer.equals(List.of())) {
                throw new IllegalStateException("nothing was answered");
            }
        }
        return millis;
    }

    /** As a report is routed: after a look whether the log has more, by what holds today. */
    private Object route() {
        Chronicle chronicle = county.upToDate();
        return Routing.route(chronicle, place(), category().id(), WorkCalendar.day(Instant.now()), Instant.MAX)
                .orElseThrow();
    }

    /** The whole tree, on any day and as known at any moment since it was taken over. */
    private Object asOf() {
        LocalDate day = FIRST.plusDays(random.nextInt(400));
        long lived = Instant.now().toEpochMilli() - begun.toEpochMilli();
        Instant known = begun.plusMillis(random.nextLong(lived));
        return county.upToDate().areas(day, known).toList();
    }

    /** Grids are renamed, moved to the neighbour and handed over, a list of competence is adopted. */
    private void change(int times, Lines lines) {
        LocalDate today = WorkCalendar.day(Instant.now());
        give(new AreaTreeCommand.AdoptCompetence(
                "large-1",
                today,
                categories.stream()
                        .map(category -> new Competence(
                                category.id(), Level.values()[random.nextInt(Level.values().length)], null, "职责清单"))
                        .toList()));
        List<Area> workers = written.areas().stream()
                .filter(area -> area.level() == Level.GRID
                        && written.desk(area.id(), Level.GRID).isPresent())
                .filter(area -> written.person(new PersonId("w-" + area.id())).isPresent())
                .toList();
        for (int i = 0; i < times; i++) {
            Area grid = workers.get(i);
            give(new AreaTreeCommand.ChangeArea(grid.id(), new AreaChange.Rename(today, "新" + grid.name())));
            AreaId other = workers.get(random.nextInt(workers.size())).parent();
            give(new AreaTreeCommand.ChangeArea(
                    grid.id(), new AreaChange.Move(today, other == null ? grid.id() : other)));
            PersonId worker = new PersonId("w-" + grid.id());
            Ground ground = new Ground("transfer", "岗位调整");
            give(grid.id(), new AreaDutyCommand.VacatePost(Post.GRID_WORKER, worker, today, ground));
            PersonId next =
                    new PersonId("w-" + workers.get(workers.size() - 1 - i).id());
            give(grid.id(), new AreaDutyCommand.FillPost(Post.GRID_WORKER, next, today, null));
        }
        county.spread();
        lines.progress("  %d grids renamed, moved and handed over".formatted(times));
    }

    private void give(AreaTreeCommand command) {
        AreaTree none = AreaTree.empty(TreeId.of(written.county()));
        desk.orders()
                .give(
                        new Order<>(none, new SeenVersion.Any(), List.of(new TreeInstruction(command, asking()))),
                        null,
                        new byte[0]);
    }

    private void give(AreaId area, AreaDutyCommand command) {
        desk.orders()
                .give(
                        new Order<>(
                                AreaDuty.none(area),
                                new SeenVersion.Any(),
                                List.of(new DutyInstruction(area, command, asking()))),
                        null,
                        new byte[0]);
    }

    private AreaAsking asking() {
        Rulebook rulebook = new Rulebook(
                county.directory(), desk.rulebook().policies(), desk.rulebook().calendar());
        return new AreaAsking(
                written.person(new PersonId("dispatcher")).orElseThrow(), false, Instant.now(), rulebook, county);
    }

    private AreaId place() {
        return places.get(random.nextInt(places.size()));
    }

    private Category category() {
        return categories.get(random.nextInt(categories.size()));
    }
}
