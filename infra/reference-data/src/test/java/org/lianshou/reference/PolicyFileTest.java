package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;

class PolicyFileTest {
    private static final PolicyFile FILE =
            JsonFile.builtIn("policy/county-2026.1.json").read(PolicyFile.class, file -> file);
    private static final Policy POLICY = FILE.policy();

    @SuppressWarnings("unused") // @FieldSource
    private static final List<Figure> figures = FILE.figures();

    @ParameterizedTest
    @FieldSource("figures")
    void each_figure_is_read_and_missed(Figure figure) {
        List<Figure> others =
                FILE.figures().stream().filter(other -> !other.equals(figure)).toList();

        assertThatThrownBy(() -> new Policy(POLICY.version(), others, FILE.waivers(), FILE.erasures()))
                .hasMessageContaining("lacks the figure " + figure.key());
    }

    @Test
    void each_figure_and_waiver_says_what_it_rests_on() {
        String basis = "(法律法规|外省地方性法规|地方做法|本县做法|自定默认)[：，；].+|自定默认，.+";

        assertThat(FILE.figures())
                .allSatisfy(figure -> assertThat(figure.source()).matches(basis));
        assertThat(FILE.waivers())
                .allSatisfy(waiver -> assertThat(waiver.source()).matches(basis));
        assertThat(FILE.erasures())
                .allSatisfy(erasure -> assertThat(erasure.source()).matches(basis));
    }

    @Test
    void has_exactly_the_figures_that_are_read() {
        assertThat(FILE.figures().stream().map(Figure::key))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PolicyFile.SPANS, PolicyFile.COUNTS, PolicyFile.SHARES, PolicyFile.CHOICES)
                                .flatMap(Set::stream)
                                .toList());
    }

    /** 个人信息保护法 47: who withdraws their consent need not wait for the issue to end. */
    @Test
    void only_what_a_person_or_the_law_demands_erases_while_an_issue_is_open() {
        assertThat(FILE.erasures().stream().filter(ErasureGround::whileOpen).map(ErasureGround::ground))
                .containsExactlyInAnyOrder("consent-withdrawn", "unlawful-processing", "required-by-law");
        assertThat(FILE.erasures().stream()
                        .filter(ground -> !ground.whileOpen())
                        .map(ErasureGround::ground))
                .containsExactlyInAnyOrder("purpose-achieved", "retention-expired");
    }

    @ParameterizedTest
    @EnumSource
    void imported_history_may_lack_what_nobody_did_for_any_kind(Kind kind) {
        assertThat(List.of(Step.DISCUSSION, Step.EVALUATION, Step.PUBLICATION))
                .allSatisfy(step -> assertThat(POLICY.waiver(step, kind, "imported-history"))
                        .hasValueSatisfying(
                                waiver -> assertThat(waiver.imports()).isTrue()));
    }

    @Test
    void nobody_may_give_imported_history_as_a_ground_by_hand() {
        assertThat(POLICY.waivers(Step.DISCUSSION, Kind.APPEAL))
                .extracting(Waiver::ground)
                .containsExactly("minor-matter", "clear-competence", "emergency");
    }

    @Test
    void what_is_inspected_again_is_never_exempt_by_hand() {
        assertThat(POLICY.waivers(Step.EVALUATION, Kind.HAZARD)).isEmpty();
        assertThat(POLICY.waivers(Step.EVALUATION, Kind.RECTIFICATION_FINDING)).isEmpty();
        assertThat(POLICY.waivers(Step.EVALUATION, Kind.APPEAL)).isNotEmpty();
    }

    @Test
    void is_named_after_its_version() {
        assertThat(POLICY.version()).isEqualTo(new PolicyVersion("county-2026.1"));
    }
}
