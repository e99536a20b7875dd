package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * What the issue is about.
 *
 * @param appealType for an appeal, which sort; absent otherwise
 * @param severity for a hazard, how grave; absent otherwise
 * @param cost for a small wish, what it costs and which fund; absent otherwise
 * @param complainedOf the unit that a complaint is about, from which the reporter stays hidden
 */
public record Matter(
        Kind kind,
        @Nullable AppealType appealType,
        @Nullable Severity severity,
        @Nullable Cost cost,
        CategoryId category,
        Urgency urgency,
        String summary,
        String description,
        @Nullable UnitId complainedOf) {

    public Matter {
        Given.present("kind", kind);
        Given.present("category", category);
        Given.present("urgency", urgency);
        summary = Given.line("summary", summary);
        description = Given.text("description", description);
        onlyFor("appealType", kind == Kind.APPEAL, appealType);
        onlyFor("severity", kind == Kind.HAZARD, severity);
        onlyFor("cost", kind == Kind.SMALL_WISH, cost);
    }

    public boolean isCriticalHazard() {
        return severity == Severity.CRITICAL;
    }

    private static void onlyFor(String field, boolean expected, @Nullable Object value) {
        Given.check(
                field,
                expected == (value != null),
                "kind",
                expected ? "is required for this kind" : "does not go with this kind");
    }
}
