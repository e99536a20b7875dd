package org.lianshou.query.supervision;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Places;
import org.lianshou.issue.UnitId;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Show;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.lianshou.supervision.Telephone;

/** What one edition of a bulletin says otherwise than the one before it. */
final class Differences {
    private Differences() {}

    /**
     * One thing that changed.
     *
     * @param what the key of a count or rate, the id of a unit, {@code mark}, or {@code telephone.} with what of it
     * @param before absent where it is new
     * @param after absent where it is gone
     */
    record Difference(
            String what, @Nullable String before, @Nullable String after) {

        /** What changed, as people call it; a unit as it was called then. */
        public String named(Show show, Places places) {
            return Labels.find("bulletin-figure", what)
                    .map(known -> show.figure(what))
                    .orElseGet(() -> places.name(new UnitId(what)));
        }
    }

    /** None of the first edition. */
    static List<Difference> of(Edition edition, SupervisionRun run) {
        int before = edition.bulletin().edition() - 2;
        return before < 0 ? List.of() : between(run.editions().get(before).bulletin(), edition.bulletin());
    }

    static List<Difference> between(Bulletin before, Bulletin after) {
        Map<String, String> was = said(before);
        Map<String, String> is = said(after);
        List<Difference> differences = new ArrayList<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().forEach(what -> {
            if (!Objects.equals(was.get(what), is.get(what))) {
                differences.add(new Difference(what, was.get(what), is.get(what)));
            }
        });
        return differences;
    }

    private static Map<String, String> said(Bulletin bulletin) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, bulletin.counts(), Bulletin.Counted::key, one -> String.valueOf(one.value()));
        put(said, bulletin.rates(), Bulletin.Rate::key, one -> one.met() + "/" + one.of() + " " + one.missed());
        if (bulletin.mark() != null) {
            said.put("mark", String.valueOf(bulletin.mark()));
        }
        put(said, bulletin.units(), one -> one.unit().value(), one -> one.open() + "/" + one.late());
        if (bulletin.telephone() != null) {
            said.putAll(said(bulletin.telephone()));
        }
        return said;
    }

    private static Map<String, String> said(Telephone telephone) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("telephone.days", String.valueOf(telephone.entered()));
        said.put("telephone.connection", telephone.connected() + "/" + telephone.offered());
        said.put("telephone.timely", telephone.timely() + "/" + telephone.connected());
        said.put("telephone.below", said(telephone.below()));
        said.put("telephone.missing", said(telephone.missing()));
        said.put("telephone.awaited", said(telephone.awaited()));
        return said;
    }

    private static String said(Telephone.Days days) {
        return days.count()
                + days.first().stream()
                        .map(day -> " %s %s".formatted(day.hotline(), day.day()))
                        .collect(joining());
    }

    private static <T> void put(
            Map<String, String> said, List<T> all, Function<T, String> key, Function<T, String> value) {
        all.forEach(one -> said.put(key.apply(one), value.apply(one)));
    }
}
