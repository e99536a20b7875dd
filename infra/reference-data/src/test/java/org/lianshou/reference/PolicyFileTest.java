package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Step;
import org.lianshou.policy.ErasureGround;
import org.lianshou.policy.Figure;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.PolicyFile;
import org.lianshou.policy.PolicyLayer;
import org.lianshou.policy.Waiver;

class PolicyFileTest {
    private static final PolicyFile FILE =
            JsonFile.builtIn("policy/county-2026.1.json").read(PolicyFile.class, file -> file);
    private static final PolicyLayer LAYER = FILE.layer(ReferenceData.demo().directory()::path);
    private static final Policy POLICY = new Policy(List.of(LAYER));

    @Test
    void each_figure_and_waiver_says_what_it_rests_on() {
        String basis = "(法律法规|国家标准，推荐性|外省地方性法规|地方做法|本县做法|自定默认)[：，；].+|自定默认，.+";

        assertThat(FILE.figures())
                .allSatisfy(figure -> assertThat(figure.source()).matches(basis));
        assertThat(LAYER.waivers())
                .allSatisfy(waiver -> assertThat(waiver.source()).matches(basis));
        assertThat(LAYER.erasures())
                .allSatisfy(erasure -> assertThat(erasure.source()).matches(basis));
        assertThat(LAYER.unmaskings())
                .isNotEmpty()
                .allSatisfy(unmasking -> assertThat(unmasking.source()).matches(basis));
    }

    @Test
    void has_exactly_the_figures_that_are_read() {
        assertThat(FILE.figures().stream().map(Figure::key))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FigureKey.values())
                        .filter(key -> key.isRequired() || key == FigureKey.UNMASKING_LASTS)
                        .map(FigureKey::key)
                        .toList());
    }

    /** The table of the county's domain, figure by figure. */
    @Test
    void the_figures_are_those_of_the_domain() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("dispatch.within", "0.5 working-day"),
                Map.entry("return.within", "1 working-day"),
                Map.entry("reaction.urgent", "30 minute"),
                Map.entry("handling.consultation", "3 working-day"),
                Map.entry("handling.appeal", "5 working-day"),
                Map.entry("extension.most", "3"),
                Map.entry("extension.working-days", "3"),
                Map.entry("extension.long-matter", "180 calendar-day"),
                Map.entry("petition.categories", "petition-stability"),
                Map.entry("petition.accept-within", "15 calendar-day"),
                Map.entry("petition.finish-within", "60 calendar-day"),
                Map.entry("petition.extensions", "1"),
                Map.entry("petition.extension", "30 calendar-day"),
                Map.entry("petition.review-within", "30 calendar-day"),
                Map.entry("petition.re-review-within", "30 calendar-day"),
                Map.entry("notice.period", "5 calendar-day"),
                Map.entry("notice.objection-period", "5 calendar-day"),
                Map.entry("notice.answer-within", "5 calendar-day"),
                Map.entry("assembly.adults", "more than 1/2"),
                Map.entry("assembly.households", "at least 2/3"),
                Map.entry("assembly.votes", "more than 1/2"),
                Map.entry("representatives.present", "at least 2/3"),
                Map.entry("representatives.votes", "more than 1/2"),
                Map.entry("party-meeting.present", "at least 2/3"),
                Map.entry("hotline.answer-within", "15 second"),
                Map.entry("hotline.connection-percent", "95"),
                Map.entry("hotline.web-mail-within", "24 hour"),
                Map.entry("supervision.reminder", "weekly"),
                Map.entry("supervision.coordination", "twice-a-month"),
                Map.entry("supervision.bulletin", "monthly"),
                Map.entry("warning.at-percent", "75"),
                Map.entry("tolerance", "1 working-day"),
                Map.entry("callback.attempts", "3"),
                Map.entry("repetition.escalates-at", "3"),
                Map.entry("repetition.within", "30 calendar-day"),
                Map.entry("callback.sampled-percent", "100"),
                Map.entry("repetition.kinds", "appeal, hazard, dispute"));

        assertThat(POLICY.figures())
                .filteredOn(figure -> expected.containsKey(figure.key().key()))
                .hasSize(expected.size())
                .allSatisfy(figure -> assertThat(figure.figure().value())
                        .isEqualTo(expected.get(figure.key().key())));
    }

    /** 个人信息保护法 47: who withdraws their consent need not wait for the issue to end. */
    @Test
    void only_what_a_person_or_the_law_demands_erases_while_an_issue_is_open() {
        assertThat(LAYER.erasures().stream().filter(ErasureGround::whileOpen).map(ErasureGround::ground))
                .containsExactlyInAnyOrder("consent-withdrawn", "unlawful-processing", "required-by-law");
        assertThat(LAYER.erasures().stream()
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
