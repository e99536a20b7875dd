package org.lianshou.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.policy.SampleLayers.NEW_YEAR;
import static org.lianshou.policy.SampleLayers.area;
import static org.lianshou.policy.SampleLayers.county;
import static org.lianshou.policy.SampleLayers.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.PolicyVersion;

/**
 * Two versions of the county; township t changes something in February and March, in its second version also in April;
 * its village v from March on.
 */
class PoliciesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final Policies POLICIES = new Policies(List.of(
            county("c-1", NEW_YEAR, JULY),
            county("c-2", JULY, null, "return.within", "3 hour"),
            area("t-1", "c/t", FEBRUARY, APRIL, "return.within", "8 hour"),
            area("t-2", "c/t", APRIL, MAY, "return.within", "7 hour"),
            area("v-1", "c/t/v", MARCH, null, "extension.most", "1")));

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, c/t/v, c-1",
        "2026-01-15, c/t/v, c-1",
        "2026-02-01, c, c-1",
        "2026-02-01, c/t, c-1+t-1",
        "2026-02-01, c/t/v, c-1+t-1",
        "2026-03-01, c/t/v, c-1+t-1+v-1",
        "2026-03-31, c/t/v/g, c-1+t-1+v-1",
        "2026-04-01, c/t/v/g, c-1+t-2+v-1",
        "2026-05-01, c/t/v/g, c-1+v-1",
        "2026-07-01, c/t/v/g, c-2+v-1",
        "2026-07-01, c/t/w, c-2",
    })
    void whatIsInForceIsTheCountysWithWhatTheAreasChange(LocalDate day, String place, String version) {
        Policy policy = POLICIES.at(at(day), path(place));

        assertThat(policy.version()).hasToString(version);
        assertThat(new Policies(POLICIES.layers()).version(policy.version()).figures())
                .as("found again by another process")
                .isEqualTo(policy.figures());
    }

    @Test
    void aDayBeginsAtMidnightInShanghai() {
        Instant midnight = Instant.parse("2026-06-30T16:00:00Z");
        assertThat(POLICIES.at(midnight).version()).hasToString("c-2");
        assertThat(POLICIES.at(midnight.minusNanos(1)).version()).hasToString("c-1");
    }

    @ParameterizedTest
    @CsvSource({"c-3", "t-1", "c-1+t-3", "c-2+t-1", "c-1+v-1+t-1", "t-1+c-1", "c-1+c-2", "c-1+v-1+v-1", "t-1+c-1+v-1"})
    void filesThatWereNeverInForceTogetherAreNoPolicy(String version) {
        assertThat(POLICIES.find(new PolicyVersion(version))).isEmpty();
        assertThatThrownBy(() -> POLICIES.version(new PolicyVersion(version))).hasMessageContaining(version);
    }

    /** Village v has been put under township u since its figures were enacted under t. */
    @Test
    void aPolicyIsFoundAgainWhereverItsAreasLieByNow() {
        Policies policies = new Policies(List.of(
                county("c-1", NEW_YEAR, null),
                area("u-1", "c/u", NEW_YEAR, null, "return.within", "8 hour"),
                area("v-1", "c/t/v", NEW_YEAR, null, "extension.most", "1")));
        Policy moved = policies.at(at(JULY), path("c/u/v"));

        assertThat(moved.version()).hasToString("c-1+u-1+v-1");
        assertThat(new Policies(policies.layers()).version(moved.version()).figures())
                .isEqualTo(moved.figures());
    }

    @Test
    void aGapIsRefusedByName() {
        refused(
                "policy c-1 ends on 2026-06-30, but c-2 begins on 2026-07-01",
                county("c-1", NEW_YEAR, JULY.minusDays(1)),
                county("c-2", JULY, null));
        refused(
                "policy c-1 ends on 2026-07-02, but c-2 begins on 2026-07-01",
                county("c-1", NEW_YEAR, JULY.plusDays(1)),
                county("c-2", JULY, null));
        refused(
                "policy t-1 ends on 2026-04-01, but t-2 begins on 2026-05-01",
                county("c-1", NEW_YEAR, null),
                area("t-1", "c/t", FEBRUARY, APRIL),
                area("t-2", "c/t", MAY, null));
        refused("policy c-1 ends on 2026-07-01, and none follows it", county("c-1", NEW_YEAR, JULY));
        refused("policy c-1 ends before it begins", county("c-1", JULY, NEW_YEAR), county("c-2", MAY, null));
    }

    @Test
    void versionsThatContradictEachOtherAreRefusedByName() {
        refused("policy c-1 has the version of another", county("c-1", NEW_YEAR, null), county("c-1", JULY, null));
        refused(
                "policy c-2 begins on the day on which another does",
                county("c-1", NEW_YEAR, null),
                county("c-2", NEW_YEAR, null));
        refused("there is no policy for the county", area("t-1", "c/t", NEW_YEAR, null));
        refused(
                "policy t-1: policy c-1+t-1: tolerance: 'soon' reads like '5 working-day'",
                county("c-1", NEW_YEAR, null),
                area("t-1", "c/t", NEW_YEAR, null, "tolerance", "soon"));
    }

    private static void refused(String message, PolicyLayer... layers) {
        assertThatThrownBy(() -> new Policies(List.of(layers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }
}
