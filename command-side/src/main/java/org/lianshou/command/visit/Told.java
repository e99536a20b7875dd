package org.lianshou.command.visit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Place;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/**
 * One matter of those told of on an occasion; each field as in a report.
 *
 * @param area that of the occasion where not given
 * @param reporter only on an activity day, where somebody wants an answer of their own; on a home visit it is the household
 */
public record Told(
        Kind kind,
        @Nullable AppealType appealType,
        @Nullable Severity severity,
        @Nullable Cost cost,
        CategoryId category,
        @Nullable Urgency urgency,
        String summary,
        String description,
        @Nullable AreaId area,
        @Nullable Place place,
        @Nullable GivenReporter reporter,
        @Nullable UnitId complainedOf,
        @Nullable List<Evidence> evidence,
        @Nullable String privateWords) {

    public Told {
        evidence = Given.list("evidence", evidence);
    }

    /** Keeps the reporter and their words out of logs and messages. */
    @Override
    public String toString() {
        return "Told[" + kind + ", " + category + ", …]";
    }

    Told evidenced(UnaryOperator<Evidence> replacement) {
        return new Told(
                kind,
                appealType,
                severity,
                cost,
                category,
                urgency,
                summary,
                description,
                area,
                place,
                reporter,
                complainedOf,
                evidence == null ? null : evidence.stream().map(replacement).toList(),
                privateWords);
    }

    /** As a report of its own. */
    Report report(Source source, AreaId occasion, @Nullable GivenReporter by) {
        return new Report(
                source,
                kind,
                appealType,
                severity,
                cost,
                category,
                urgency,
                summary,
                description,
                area == null ? occasion : area,
                place,
                by,
                complainedOf,
                evidence,
                privateWords,
                null);
    }

    /** Refuses what can't be meant, and says of which item it is said. */
    static List<Told> checked(@Nullable List<Told> items, Source source, AreaId area, boolean ownReporters) {
        List<Told> all = Given.list("items", items);
        Given.check("items", !all.isEmpty(), "required", "has at least one entry");
        for (int n = 0; n < all.size(); n++) {
            Told one = all.get(n);
            try {
                Given.check(
                        "reporter",
                        ownReporters || one.reporter == null,
                        "reporter",
                        "is the household: an item has none of its own");
                Report ignored = one.report(source, area, one.reporter);
            } catch (InvalidInput no) {
                String message =
                        String.valueOf(no.getMessage()).substring(no.field().length() + 1);
                throw new InvalidInput("items[" + n + "]." + no.field(), no.code(), message);
            }
        }
        return all;
    }
}
