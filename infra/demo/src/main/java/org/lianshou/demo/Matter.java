package org.lianshou.demo;

import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Place;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Urgency;

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

    /** One that is told of and done in words of its own. */
    static Matter of(
            String category,
            Kind kind,
            @Nullable AppealType type,
            @Nullable Severity severity,
            String summary,
            String description) {
        return new Matter(new CategoryId(category), kind, type, severity, summary, description, null, "");
    }

    Report report(Source source, AreaId area, @Nullable Place place, @Nullable GivenReporter reporter) {
        return new Report(
                source,
                kind,
                type,
                severity,
                cost(),
                category,
                urgency(),
                summary,
                description,
                area,
                place,
                reporter,
                null,
                null,
                null,
                null);
    }

    private @Nullable Urgency urgency() {
        if (severity == Severity.CRITICAL) {
            return Urgency.VERY_URGENT;
        }
        return severity == Severity.MAJOR ? Urgency.URGENT : null;
    }

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
