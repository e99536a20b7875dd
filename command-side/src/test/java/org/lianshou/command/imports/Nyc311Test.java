package org.lianshou.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.directory.Directory;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.reference.ReferenceData;

class Nyc311Test {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    private final Nyc311 profile = new Nyc311();
    private final CsvFile forty = FortyRows.csv();

    @Test
    void eachOfFortyRowsMeansWhatItSays() {
        List<String> read = IntStream.rangeClosed(1, 40).mapToObj(this::outcome).toList();
        assertThat(read).isEqualTo(FortyRows.expected()).hasSize(forty.rows().size());
    }

    @Test
    void aClosedRequestWentAllTheWayAtTheTimesTheSourceKnows() {
        assertThat(history(4).steps())
                .extracting(step -> step.command().name() + " " + step.at() + (step.inferred() ? " inferred" : ""))
                .containsExactly(
                        "report 2024-05-27T06:08:51Z",
                        "accept 2024-05-27T06:08:51Z inferred",
                        "waive-discussion 2024-05-27T06:08:51Z inferred",
                        "dispatch 2024-05-27T06:08:51Z inferred",
                        "sign-for 2024-05-27T06:08:51Z inferred",
                        "complete 2024-05-27T07:30:00Z",
                        "waive-evaluation 2024-05-27T07:30:00Z inferred",
                        "waive-publication 2024-05-27T07:30:00Z inferred",
                        "close 2024-05-27T07:30:00Z");
    }

    @Test
    void withoutAClosedDateTheNearestTimeStandsInAndIsMarked() {
        assertThat(last(5)).isEqualTo("close 2024-05-27T07:30:05Z inferred");
        assertThat(last(6)).isEqualTo("close 2024-05-27T06:08:51Z inferred");
        assertThat(last(3)).isEqualTo("sign-for 2024-05-27T06:30:00Z inferred");
        assertThat(last(15)).isEqualTo("sign-for 2024-05-27T06:08:51Z inferred");
    }

    @Test
    void theHourThatComesTwiceIsReadSoThatNothingEndsBeforeItBegan() {
        List<History.Step> steps = history(16).steps();
        assertThat(steps.getFirst())
                .extracting(History.Step::at, History.Step::inferred)
                .containsExactly(Instant.parse("2024-11-03T05:30:00Z"), true);
        assertThat(steps.getLast())
                .extracting(History.Step::at, History.Step::inferred)
                .containsExactly(Instant.parse("2024-11-03T06:10:00Z"), true);
    }

    @Test
    void aRowBecomesAnAppealOfAnAnonymousReporterWithItsPlaceAndOrigin() {
        CollectionCommand.Report report = report(4);
        assertThat(report.summary()).isEqualTo("Noise - Residential: Loud Music/Party");
        assertThat(report.description()).contains("New York City Police Department", "04 BROOKLYN", "ONLINE");
        assertThat(report.category().value()).isEqualTo("noise");
        assertThat(report.area().value()).isEqualTo("330521102007");
        assertThat(report.place()).isEqualTo(new Place("12 EXAMPLE STREET", 40.69, -73.92));
        assertThat(report.reporter()).matches(reporter -> reporter != null && reporter.anonymous());
        assertThat(report.origin()).hasToString("Origin[system=nyc311, key=9000004, status=Closed]");
    }

    @Test
    void whatTheSourceLeavesOpenIsNotMadeUp() {
        assertThat(report(11).category().value()).isEqualTo("other");
        assertThat(report(12).area().value()).isEqualTo("330521");
        assertThat(report(13).area().value()).isEqualTo("330521002");
        assertThat(report(13).place()).isEqualTo(new Place("BROADWAY / 74 STREET", 40.69, -73.92));
        assertThat(report(14).place()).isEqualTo(Place.UNKNOWN);
        assertThat(words(7)).isEqualTo("来源系统标明已办结，没有办理说明。");
        assertThat(words(9)).isEqualTo("First line,\nsecond line.");
        assertThat(report(2).description()).contains("A crew was sent.");
    }

    @Test
    void theTablesNameWhatTheDemoCountyHas() {
        Directory county = ReferenceData.demo().directory();
        Nyc311Tables tables = Nyc311Tables.load();
        assertThat(tables.agencies().values())
                .allMatch(unit -> county.unit(unit).isPresent());
        assertThat(tables.categoriesByType().values())
                .allMatch(category -> county.category(category).isPresent());
        tables.boroughs()
                .values()
                .forEach(borough -> assertThat(new HashSet<>(borough.boards().values()))
                        .hasSameSizeAs(borough.boards().values())
                        .allMatch(village -> county.isUnder(village, borough.township())));
        assertThat(tables.boroughs().keySet())
                .isEqualTo(Set.of("BRONX", "BROOKLYN", "MANHATTAN", "QUEENS", "STATEN ISLAND"));
    }

    private History history(int row) {
        CsvRow.Whole whole = (CsvRow.Whole) forty.rows().get(row - 1);
        return profile.history(new Fields(forty.columns(), whole.fields()), new PersonId("admin"), NOW);
    }

    private String outcome(int row) {
        if (forty.rows().get(row - 1) instanceof CsvRow.Broken broken) {
            return broken.fault().code() + " " + broken.fault().field();
        }
        try {
            IssueCommand last = history(row).steps().getLast().command();
            return switch (last.name()) {
                case "accept" -> "accepted";
                case "dispatch" -> "dispatched";
                case "sign-for" -> "in-progress";
                default -> "closed";
            };
        } catch (InvalidInput fault) {
            return fault.code() + " " + fault.field();
        }
    }

    private String last(int row) {
        History.Step step = history(row).steps().getLast();
        return step.command().name() + " " + step.at() + (step.inferred() ? " inferred" : "");
    }

    private CollectionCommand.Report report(int row) {
        return (CollectionCommand.Report) history(row).steps().getFirst().command();
    }

    private String words(int row) {
        return history(row).steps().stream()
                .map(History.Step::command)
                .filter(ResolutionCommand.Complete.class::isInstance)
                .map(ResolutionCommand.Complete.class::cast)
                .findFirst()
                .orElseThrow()
                .words();
    }
}
