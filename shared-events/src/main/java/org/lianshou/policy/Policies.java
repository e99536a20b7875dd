package org.lianshou.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;

/**
 * Every file of policy, each from a day on: the county's versions follow one another, and an area's change some of their
 * figures for itself and below.
 */
public final class Policies {
    private static final AreaPath NOWHERE = new AreaPath(List.of());

    private final List<PolicyLayer> layers;
    private final @Nullable PolicyLayer floor;
    private final NavigableMap<LocalDate, PolicyLayer> county = new TreeMap<>();
    private final Map<AreaId, NavigableMap<LocalDate, PolicyLayer>> areas = new HashMap<>();
    /** Only combinations that were in force at some time and place, so there are few. */
    private final Map<PolicyVersion, Policy> composed = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException naming the file where versions of one area have a gap, overlap or share a name,
     *     where the county's have an end, or where one of them lacks a figure
     */
    public Policies(Collection<PolicyLayer> layers) {
        this(layers, null);
    }

    /**
     * As the other.
     *
     * @param floor has the figures that the county's own lack because they are older than the figure
     */
    Policies(Collection<PolicyLayer> layers, @Nullable PolicyLayer floor) {
        this.layers = List.copyOf(layers);
        this.floor = floor;
        Set<PolicyVersion> names = new HashSet<>();
        for (PolicyLayer layer : layers) {
            refuse(!names.add(layer.version()), layer, "has the version of another");
            AreaId node = layer.node();
            NavigableMap<LocalDate, PolicyLayer> line =
                    node == null ? county : areas.computeIfAbsent(node, area -> new TreeMap<>());
            refuse(line.putIfAbsent(layer.from(), layer) != null, layer, "begins on the day on which another does");
        }
        if (county.isEmpty()) {
            throw new IllegalArgumentException("there is no policy for the county");
        }
        Stream.concat(Stream.of(county), areas.values().stream()).forEach(Policies::followOn);
        PolicyLayer last = county.lastEntry().getValue();
        refuse(last.until() != null, last, "ends on " + last.until() + ", and none follows it");
        layers.forEach(this::check);
    }

    private static void followOn(NavigableMap<LocalDate, PolicyLayer> line) {
        for (PolicyLayer layer : line.values()) {
            LocalDate until = layer.until();
            Map.Entry<LocalDate, PolicyLayer> next = line.higherEntry(layer.from());
            refuse(until != null && !until.isAfter(layer.from()), layer, "ends before it begins");
            refuse(
                    until != null && next != null && !until.equals(next.getKey()),
                    layer,
                    "ends on " + until + ", but "
                            + (next == null ? "" : next.getValue().version() + " begins on " + next.getKey()));
        }
    }

    /** An area's figures are tried on top of those above it, on the day on which they begin. */
    private void check(PolicyLayer layer) {
        try {
            AreaPath area = layer.area();
            Policy ignored = area == null ? compose(List.of(layer)) : on(layer.from(), area);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("policy " + layer.version() + ": " + e.getMessage(), e);
        }
    }

    private static void refuse(boolean wrong, PolicyLayer layer, String what) {
        if (wrong) {
            throw new IllegalArgumentException("policy " + layer.version() + " " + what);
        }
    }

    /** Every file, as it was loaded. */
    public List<PolicyLayer> layers() {
        return layers;
    }

    /** The county's version in force; before the first began, the first. */
    public Policy at(Instant at) {
        return at(at, NOWHERE);
    }

    /** What is in force at a place: the county's version, with what the areas on the way down have changed. */
    public Policy at(Instant at, AreaPath place) {
        return on(WorkCalendar.day(at), place);
    }

    private Policy on(LocalDate day, AreaPath place) {
        List<PolicyLayer> inForce = new ArrayList<>();
        Map.Entry<LocalDate, PolicyLayer> base = county.floorEntry(day);
        inForce.add((base == null ? county.firstEntry() : base).getValue());
        for (AreaId area : place.areas()) {
            PolicyLayer layer = inForce(areas.get(area), day);
            if (layer != null) {
                inForce.add(layer);
            }
        }
        return compose(inForce);
    }

    private static @Nullable PolicyLayer inForce(@Nullable NavigableMap<LocalDate, PolicyLayer> line, LocalDate day) {
        Map.Entry<LocalDate, PolicyLayer> entry = line == null ? null : line.floorEntry(day);
        if (entry == null) {
            return null;
        }
        LocalDate until = entry.getValue().until();
        return until == null || day.isBefore(until) ? entry.getValue() : null;
    }

    private Policy compose(List<PolicyLayer> inForce) {
        PolicyVersion version =
                PolicyVersion.of(inForce.stream().map(PolicyLayer::version).toList());
        return composed.computeIfAbsent(version, name -> new Policy(inForce, floor));
    }

    /**
     * The policy of that name.
     *
     * @throws IllegalArgumentException for a version that was never loaded
     */
    public Policy version(PolicyVersion version) {
        return find(version).orElseThrow(() -> new IllegalArgumentException("no policy " + version));
    }

    /** The policy of that name; empty for one that was not loaded, and for files that were never in force together. */
    public Optional<Policy> find(PolicyVersion version) {
        Policy known = composed.get(version);
        return known == null ? search(version) : Optional.of(known);
    }

    /**
     * By what each of them says of its days and its place, and not by where areas lie now: a boundary that has changed
     * since takes nobody's policy away.
     */
    private Optional<Policy> search(PolicyVersion version) {
        List<PolicyLayer> named = version.parts().stream()
                .flatMap(part -> layers.stream().filter(layer -> layer.version().equals(part)))
                .toList();
        return named.size() == version.parts().size() && wereTogether(named)
                ? Optional.of(compose(named))
                : Optional.empty();
    }

    private boolean wereTogether(List<PolicyLayer> named) {
        LocalDate last =
                named.stream().map(this::began).max(Comparator.naturalOrder()).orElseThrow();
        boolean atOneTime = named.stream().map(this::ended).allMatch(end -> end == null || last.isBefore(end));
        boolean fromAbove = named.getFirst().area() == null;
        for (int n = 1; n < named.size(); n++) {
            AreaPath area = named.get(n).area();
            fromAbove &= area != null
                    && named.subList(0, n).stream().map(PolicyLayer::area).noneMatch(above -> isAbove(area, above));
        }
        return atOneTime && fromAbove;
    }

    /** Whether an area is, or lay above, the other. */
    private static boolean isAbove(AreaPath area, @Nullable AreaPath other) {
        return other != null && other.isUnder(area.areas().getLast());
    }

    /** What was before the county's first version is decided by it. */
    private LocalDate began(PolicyLayer layer) {
        return layer.equals(county.firstEntry().getValue()) ? LocalDate.MIN : layer.from();
    }

    private @Nullable LocalDate ended(PolicyLayer layer) {
        AreaId node = layer.node();
        LocalDate next = (node == null ? county : areas.getOrDefault(node, county)).higherKey(layer.from());
        return layer.until() == null ? next : layer.until();
    }
}
