package org.lianshou.demo;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;

/**
 * Something that comes up in a township.
 *
 * @param summary with {@code {place}} where the place is said
 * @param fen what a wish costs
 * @param done what whoever solved it says
 */
record Matter(
        CategoryId category,
        Kind kind,
        @Nullable AppealType type,
        @Nullable Severity severity,
        String summary,
        String description,
        @Nullable Long fen,
        String done) {

    /** The same somewhere. */
    Matter at(String place) {
        return new Matter(
                category,
                kind,
                type,
                severity,
                summary.replace("{place}", place),
                description.replace("{place}", place),
                fen,
                done);
    }

    @Nullable
    Cost cost() {
        return fen == null ? null : new Cost(fen, "微心愿专项资金");
    }
}
