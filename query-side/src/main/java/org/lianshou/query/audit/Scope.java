package org.lianshou.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.web.Params;

/** What a bundle is of. */
sealed interface Scope {

    /** All events of one issue. */
    record OfIssue(UUID issue) implements Scope {}

    /** All events of the issues of an area, and of all below it, that were reported in a time; half-open, UTC. */
    record OfArea(AreaId area, Instant from, Instant until) implements Scope {}

    /** The whole log. */
    record Everything() implements Scope {}

    /**
     * What the parameters ask for.
     *
     * @throws InvalidInput where an issue is named beside an area, or an area without its time
     */
    static Scope of(Params params) {
        String issue = params.text("issue");
        String area = params.text("area");
        Instant from = params.instant("from");
        Instant until = params.instant("until");
        if (issue != null) {
            alone("issue", area == null && from == null && until == null);
            return new OfIssue(uuid(issue));
        }
        if (area == null) {
            alone("area", from == null && until == null);
            return new Everything();
        }
        if (from == null || until == null || !from.isBefore(until)) {
            throw new InvalidInput("from", "period", "and until must say a time, the first before the second");
        }
        return new OfArea(new AreaId(area), from, until);
    }

    /** As the manifest says it. */
    default String written() {
        return switch (this) {
            case OfIssue of -> "issue " + of.issue();
            case OfArea of -> "area %s from %s until %s".formatted(of.area().value(), of.from(), of.until());
            case Everything all -> "everything";
        };
    }

    private static void alone(String field, boolean alone) {
        if (!alone) {
            throw new InvalidInput(
                    field, "scope", "goes alone, or area goes with from and until; nothing means everything");
        }
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("issue", "uuid", "must be the issue's UUID");
        }
    }
}
