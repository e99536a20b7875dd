package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/** What the desk sets right in a report; what is absent stays as it was. */
public record Correction(
        @Nullable CategoryId category,
        @Nullable AreaId area,
        @Nullable Place place,
        @Nullable Urgency urgency,
        @Nullable Severity severity,
        @Nullable String summary) {

    public Correction {
        summary = summary == null ? null : Given.line("summary", summary);
        Given.check(
                "correction",
                category != null
                        || area != null
                        || place != null
                        || urgency != null
                        || severity != null
                        || summary != null,
                "required",
                "must set at least one field right");
    }

    /** The matter as it is with that. */
    public Matter applyTo(Matter matter) {
        return new Matter(
                matter.kind(),
                matter.appealType(),
                severity == null || matter.kind() != Kind.HAZARD ? matter.severity() : severity,
                matter.cost(),
                category == null ? matter.category() : category,
                urgency == null ? matter.urgency() : urgency,
                summary == null ? matter.summary() : summary,
                matter.description(),
                matter.complainedOf());
    }
}
