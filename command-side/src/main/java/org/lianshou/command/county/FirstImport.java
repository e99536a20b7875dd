package org.lianshou.command.county;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaTree;
import org.lianshou.area.AreaTreeEvent;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.CountyTakenOver;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.area.TreeId;
import org.lianshou.area.UnitKind;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the areas, units and posts of a county's file over into a log that has none: parents first, then the units, then who
 * is on duty in each area, and at last a fact that it is done. Cut short anywhere, the next run goes on from there; once
 * done, the file's areas, units and posts are never looked at again.
 */
public final class FirstImport {
    private static final Logger log = LoggerFactory.getLogger(FirstImport.class);
    private static final int EVENTS_AN_APPEND = 500;
    private static final int AT_ONCE = 16;
    private static final PersonId SYSTEM = new PersonId("system");

    private final Orders orders;
    private final Directory written;
    private final LocalDate from;
    private final TreeId id;
    private final Act act;
    private final int atOnce;

    /** @param from the day from which all of it holds, which nobody knows better */
    public FirstImport(Orders orders, Directory written, LocalDate from) {
        this(orders, written, from, AT_ONCE);
    }

    private FirstImport(Orders orders, Directory written, LocalDate from, int atOnce) {
        this.orders = orders;
        this.written = written;
        this.from = from;
        this.atOnce = atOnce;
        this.id = TreeId.of(written.county());
        this.act = new Act(
                new Actor(SYSTEM, Role.SYSTEM, null),
                from.atStartOfDay(WorkCalendar.ZONE).toInstant(),
                true,
                null);
    }

    /** One area after the other, so that the log comes out the same each time; it takes longer. */
    public static FirstImport inOrder(Orders orders, Directory written, LocalDate from) {
        return new FirstImport(orders, written, from, 1);
    }

    public void run() {
        while (tree().takenOver() == null) {
            try {
                takeOver();
            } catch (StaleVersion other) {
                log.info("Another node takes the county over as well");
            }
        }
    }

    private AreaTree tree() {
        return orders.stored(AreaTree.empty(id));
    }

    private void takeOver() {
        log.info("The county is taken over from its file, version {}", written.version());
        AreaTree tree = tree();
        long version = tree.version();
        List<AreaTreeEvent> missing = missing(tree);
        for (int at = 0; at < missing.size(); at += EVENTS_AN_APPEND) {
            version = append(
                    AreaTree.empty(id), version, missing.subList(at, Math.min(missing.size(), at + EVENTS_AN_APPEND)));
        }
        int held = fill(posts(version));
        append(
                AreaTree.empty(id),
                version,
                List.of(new CountyTakenOver(
                        id,
                        act,
                        from,
                        written.version(),
                        written.areas().size(),
                        written.units().size(),
                        held)));
    }

    /** Each area's duties are a stream of their own, and many are written in one go. */
    private int fill(Map<AreaId, List<PostFilled>> posts) {
        try (ExecutorService side = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = posts.entrySet().stream()
                    .<Future<?>>map(area -> side.submit(() -> fill(area.getKey(), area.getValue())))
                    .toList();
            all.forEach(FirstImport::done);
        }
        return posts.values().stream().mapToInt(List::size).sum();
    }

    private void fill(AreaId area, List<PostFilled> filled) {
        AreaDuty duty = orders.stored(AreaDuty.none(area));
        if (!duty.exists()) {
            append(AreaDuty.none(area), duty.version(), filled);
        }
    }

    private static void done(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<AreaTreeEvent> missing(AreaTree tree) {
        Stream<AreaTreeEvent> areas = written.areas().stream()
                .filter(area -> tree.area(area.id()).isEmpty())
                .sorted(Comparator.comparing(
                                (Area area) -> written.path(area.id()).areas().size())
                        .thenComparing(area -> area.id().value()))
                .map(this::added);
        Stream<AreaTreeEvent> units = written.units().stream()
                .filter(unit -> tree.unit(unit.id()).isEmpty())
                .sorted(Comparator.comparing(unit -> unit.id().value()))
                .map(this::founded);
        return Stream.concat(areas, units).toList();
    }

    private AreaTreeEvent added(Area area) {
        return new AreaAdded(id, act, from, area.id(), area.name(), area.level(), area.parent());
    }

    private AreaTreeEvent founded(Unit unit) {
        UnitKind kind = unit.desk() ? UnitKind.DESK : UnitKind.DEPARTMENT;
        return new UnitFounded(id, act, from, null, unit.id(), unit.name(), unit.area(), kind);
    }

    private Map<AreaId, List<PostFilled>> posts(long treeVersion) {
        return written.people().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .flatMap(person -> person.grants().stream().flatMap(grant -> filled(person, grant, treeVersion)))
                .collect(Collectors.groupingBy(
                        PostFilled::area,
                        () -> new TreeMap<>(Comparator.comparing(AreaId::value)),
                        Collectors.toList()));
    }

    private Stream<PostFilled> filled(Person person, Grant grant, long treeVersion) {
        return Post.of(grant.role()).stream()
                .map(post -> new PostFilled(grant.area(), act, post, person.id(), Term.from(from), treeVersion));
    }

    /** @return the version of the stream then */
    private <S extends StreamState<S>> long append(S none, long version, List<? extends StreamEvent> events) {
        Order<S> order = new Order<>(none, new SeenVersion.Exactly(version), List.of(current -> () -> events));
        return orders.give(order, null, new byte[0]).version();
    }
}
