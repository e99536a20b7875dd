package org.lianshou.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.policy.SampleLayers.NEW_YEAR;
import static org.lianshou.policy.SampleLayers.area;
import static org.lianshou.policy.SampleLayers.county;
import static org.lianshou.policy.SampleLayers.policy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Urgency;

class PolicyTest {
    private static final Policy POLICY = SampleLayers.policy("p-1");

    private static final Map<FigureKey, Function<Policy, Object>> ACCESSORS = Map.ofEntries(
            Map.entry(FigureKey.HANDLING_CONSULTATION, p -> p.handling(appeal(AppealType.CONSULTATION))),
            Map.entry(FigureKey.HANDLING_APPEAL, p -> p.handling(appeal(AppealType.COMPLAINT))),
            Map.entry(FigureKey.HANDLING_HAZARD, p -> p.handling(matter(Kind.HAZARD))),
            Map.entry(FigureKey.HANDLING_DISPUTE, p -> p.handling(matter(Kind.DISPUTE))),
            Map.entry(FigureKey.HANDLING_RECTIFICATION_FINDING, p -> p.handling(matter(Kind.RECTIFICATION_FINDING))),
            Map.entry(FigureKey.HANDLING_SMALL_WISH, p -> p.handling(matter(Kind.SMALL_WISH))),
            Map.entry(FigureKey.HANDLING_ORDER, p -> p.handling(matter(Kind.ORDER))),
            Map.entry(FigureKey.HALF_DAY_SPLIT, Policy::halfDaySplit),
            Map.entry(FigureKey.DISPATCH_WITHIN, Policy::dispatchWithin),
            Map.entry(FigureKey.SIGN_FOR_WITHIN, Policy::signForWithin),
            Map.entry(FigureKey.RETURN_DECIDED_WITHIN, Policy::returnDecidedWithin),
            Map.entry(FigureKey.DEFERRAL_REVIEW_WITHIN, Policy::deferralReviewedWithin),
            Map.entry(FigureKey.CALLBACK_WITHIN, Policy::callbackWithin),
            Map.entry(FigureKey.RETURN_WITHIN, Policy::returnWithin),
            Map.entry(FigureKey.URGENT_REACTION, Policy::urgentReaction),
            Map.entry(FigureKey.LATE_ENTRY_WITHIN, Policy::lateEntry),
            Map.entry(FigureKey.EXTENSION_MOST, Policy::extensions),
            Map.entry(FigureKey.EXTENSION_WORKING_DAYS, Policy::extensionDays),
            Map.entry(FigureKey.EXTENSION_LONG_MATTER, Policy::longMatter),
            Map.entry(FigureKey.CALLBACK_ATTEMPTS, Policy::callbackAttempts),
            Map.entry(FigureKey.REWORK_ESCALATES_AT, Policy::reworksBeforeEscalation),
            Map.entry(FigureKey.CALLBACK_PERCENT, Policy::callbackPercent),
            Map.entry(FigureKey.REPETITION_ESCALATES_AT, Policy::repetitionsBeforeEscalation),
            Map.entry(FigureKey.REPETITION_WITHIN, Policy::repetitionWithin),
            Map.entry(FigureKey.REPETITION_KINDS, Policy::repetitionKinds),
            Map.entry(FigureKey.WARNING_AT, Policy::warningPercent),
            Map.entry(FigureKey.TOLERANCE, Policy::tolerance),
            Map.entry(FigureKey.NOTICE_PERIOD, Policy::noticePeriod),
            Map.entry(FigureKey.NOTICE_OBJECTION_PERIOD, Policy::objectionPeriod),
            Map.entry(FigureKey.NOTICE_ANSWER_WITHIN, Policy::objectionAnsweredWithin),
            Map.entry(FigureKey.PETITION_CATEGORIES, Policy::petitionCategories),
            Map.entry(FigureKey.PETITION_ACCEPT_WITHIN, Policy::petitionAcceptance),
            Map.entry(FigureKey.PETITION_FINISH_WITHIN, Policy::petitionHandling),
            Map.entry(FigureKey.PETITION_EXTENSIONS, Policy::petitionExtensions),
            Map.entry(FigureKey.PETITION_EXTENSION, Policy::petitionExtension),
            Map.entry(FigureKey.PETITION_REVIEW_WITHIN, Policy::petitionReview),
            Map.entry(FigureKey.PETITION_RE_REVIEW_WITHIN, Policy::petitionReReview),
            Map.entry(FigureKey.ASSEMBLY_ADULTS, Policy::assemblyAdults),
            Map.entry(FigureKey.ASSEMBLY_HOUSEHOLDS, Policy::assemblyHouseholds),
            Map.entry(FigureKey.ASSEMBLY_VOTES, Policy::assemblyVotes),
            Map.entry(FigureKey.REPRESENTATIVES_PRESENT, Policy::representativesPresent),
            Map.entry(FigureKey.REPRESENTATIVES_VOTES, Policy::representativesVotes),
            Map.entry(FigureKey.PARTY_MEETING_PRESENT, Policy::partyMeetingPresent),
            Map.entry(FigureKey.PARTY_MEETING_VOTES, Policy::partyMeetingVotes),
            Map.entry(FigureKey.PARTY_BRANCH_PRESENT, Policy::branchPresent),
            Map.entry(FigureKey.PARTY_BRANCH_VOTES, Policy::branchVotes),
            Map.entry(FigureKey.COMMITTEES_PRESENT, Policy::committeesPresent),
            Map.entry(FigureKey.COMMITTEES_VOTES, Policy::committeesVotes),
            Map.entry(FigureKey.SESSION_NOTICE, Policy::sessionNotice),
            Map.entry(FigureKey.SESSION_MEETS_WITHIN, Policy::sessionMeetsWithin),
            Map.entry(FigureKey.SESSION_OUTCOME_WITHIN, Policy::sessionOutcomeWithin),
            Map.entry(FigureKey.SESSION_PANEL_LEAST, Policy::panelLeast),
            Map.entry(FigureKey.SESSION_QUORUM, Policy::sessionQuorum),
            Map.entry(FigureKey.SESSION_VOTES, Policy::sessionVotes),
            Map.entry(FigureKey.SESSION_MINUTES, Policy::sessionMinutes),
            Map.entry(FigureKey.SESSION_REMOTE_MAKES_QUORUM, policy -> yesOrNo(policy.remoteMakesQuorum())),
            Map.entry(FigureKey.SESSION_ONLINE_MAKES_QUORUM, policy -> yesOrNo(policy.onlineMakesQuorum())),
            Map.entry(FigureKey.CALL_OUT_SHORTEST, Policy::callOutShortest),
            Map.entry(FigureKey.CALL_OUT_USUAL, Policy::callOutUsual),
            Map.entry(FigureKey.RESPONSE_NOTE_WITHIN, Policy::responseNoteWithin),
            Map.entry(FigureKey.HOTLINE_ANSWER_WITHIN, Policy::hotlineAnswer),
            Map.entry(FigureKey.HOTLINE_CONNECTION, Policy::hotlineConnectionPercent),
            Map.entry(FigureKey.HOTLINE_WEB_MAIL_WITHIN, Policy::hotlineWebMail),
            Map.entry(FigureKey.SUPERVISION_REMINDER, Policy::reminders),
            Map.entry(FigureKey.SUPERVISION_COORDINATION, Policy::coordination),
            Map.entry(FigureKey.SUPERVISION_BULLETIN, Policy::bulletins),
            Map.entry(FigureKey.SUPERVISION_REPLY_WITHIN, Policy::supervisionReply),
            Map.entry(FigureKey.SUPERVISION_LISTED_REPLY_WITHIN, Policy::listedSupervisionReply),
            Map.entry(FigureKey.VILLAGE_RISK_ANALYSIS, Policy::riskAnalyses),
            Map.entry(FigureKey.VILLAGE_RED_SERIOUS_HAZARDS, Policy::redAtSeriousHazards),
            Map.entry(FigureKey.VILLAGE_RED_LATE, Policy::redAtLate),
            Map.entry(FigureKey.VILLAGE_RED_REWORKS, Policy::redAtReworks),
            Map.entry(FigureKey.VILLAGE_YELLOW_HAZARDS, Policy::yellowAtHazards),
            Map.entry(FigureKey.VILLAGE_YELLOW_LATE, Policy::yellowAtLate),
            Map.entry(FigureKey.VILLAGE_YELLOW_OPEN, Policy::yellowAtOpen),
            Map.entry(FigureKey.UNMASKING_LASTS, Policy::unmaskingLasts),
            Map.entry(FigureKey.CALENDAR_WARNING_DAYS, Policy::calendarWarningDays));

    private static String yesOrNo(boolean decided) {
        return decided ? "yes" : "no";
    }

    @Test
    void eachFigureIsReadByItsOwnAccessor() {
        assertThat(ACCESSORS.keySet())
                .containsExactlyInAnyOrderElementsOf(SampleLayers.figures().toList());
        ACCESSORS.forEach((key, accessor) ->
                assertThat(accessor.apply(POLICY)).as(key.key()).hasToString(SampleLayers.value(key)));
        assertThat(POLICY.halfDaySplit()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void eachFigureIsMissedAndEachMustBeReadable() {
        for (FigureKey key : ACCESSORS.keySet()) {
            assertThatThrownBy(() -> new Policy(List.of(without(key))))
                    .hasMessageContaining("policy p-1 lacks the figure " + key.key());
            assertThatThrownBy(() -> new Policy(List.of(county("p-1", NEW_YEAR, null, key.key(), "soon!"))))
                    .hasMessageContaining("policy p-1: " + key.key() + ": 'soon!' "
                            + key.form().expected());
        }
    }

    @Test
    void aFigureThatNothingReadsAnyMoreIsLeftOutAndOneGivenTwiceRefused() {
        Policy policy = new Policy(List.of(county("p-1", NEW_YEAR, null, "lunch.break", "1 hour")));
        assertThat(policy.figures())
                .extracting(Policy.SetFigure::figure)
                .isEqualTo(policy("p-1").figures().stream()
                        .map(Policy.SetFigure::figure)
                        .toList());
        PolicyLayer once = county("p-1", NEW_YEAR, null);
        List<Figure> twice = Stream.concat(
                        once.figures().stream(), once.figures().stream().limit(1))
                .toList();
        assertThatThrownBy(() -> new Policy(List.of(with(once, twice)))).hasMessageContaining("twice");
    }

    @Test
    void groundsOfWhichThePolicySaysNothingAreTheFloors() {
        PolicyLayer floor = county("shipped", NEW_YEAR, null);
        PolicyLayer older = unmasking(county("p-1", NEW_YEAR, null), null);
        PolicyLayer without = unmasking(county("p-1", NEW_YEAR, null), List.of());

        assertThat(new Policy(List.of(older), floor).unmasking("emergency")).isPresent();
        assertThat(new Policy(List.of(older)).unmaskings()).isEmpty();
        assertThat(new Policy(List.of(without), floor).unmaskings())
                .as("withdrawn")
                .isEmpty();
    }

    /** One written before there were any goes on being read. */
    @Test
    void whoNamesNoGroundsForUnmaskingNeedsNoTimeForIt() {
        PolicyLayer older = unmasking(without(FigureKey.UNMASKING_LASTS), null);

        assertThat(new Policy(List.of(older)).unmaskings()).isEmpty();
    }

    @Test
    void aFigureThatIsYoungerThanThePolicyIsTheFloors() {
        PolicyLayer floor = county("shipped", NEW_YEAR, null, "tolerance", "2 working-day", "return.within", "9 hour");
        Policy policy = new Policy(List.of(without(FigureKey.TOLERANCE)), floor);

        assertThat(policy.tolerance()).isEqualTo(Span.parse("2 working-day"));
        assertThat(policy.figure(FigureKey.TOLERANCE).layer()).as("says so").isEqualTo(floor);
        assertThat(policy.returnWithin()).isEqualTo(policy("p-1").returnWithin());
        assertThat(policy.version()).hasToString("p-1");
    }

    @Test
    void theLowestAreaCountsAndTheRestStays() {
        Policy policy = new Policy(List.of(
                county("p-1", NEW_YEAR, null),
                area("t-1", "c/t", NEW_YEAR, null, "return.within", "8 hour", "tolerance", "2 working-day"),
                area("v-1", "c/t/v", NEW_YEAR, null, "return.within", "4 hour")));

        assertThat(policy.version()).isEqualTo(new PolicyVersion("p-1+t-1+v-1"));
        assertThat(policy.returnWithin()).hasToString("4 hour");
        assertThat(policy.tolerance()).hasToString("2 working-day");
        assertThat(policy.extensions()).isEqualTo(POLICY.extensions());
        assertThat(policy.figure(FigureKey.RETURN_WITHIN).layer().node()).hasToString("v");
        assertThat(policy.figure(FigureKey.TOLERANCE).layer().version()).hasToString("t-1");
        assertThat(policy.figure(FigureKey.EXTENSION_MOST).layer().node()).isNull();
    }

    @Test
    void theWeightsOfTheThreeRatesAreTheAreasToSetAllThreeOfThem() {
        assertThat(POLICY.rateWeights()).isEmpty();
        Policy weighed = new Policy(
                List.of(county("p-1", NEW_YEAR, null), area("t-1", "c/t", NEW_YEAR, null, weights("20", "50", "30"))));
        assertThat(weighed.rateWeights()).contains(new RateWeights(20, 50, 30));

        assertThatThrownBy(() -> new Policy(List.of(
                        county("p-1", NEW_YEAR, null), area("t-1", "c/t", NEW_YEAR, null, weights("20", "50", "31")))))
                .hasMessageContaining("add up to 100, not 101");
        assertThatThrownBy(() -> new Policy(List.of(
                        county("p-1", NEW_YEAR, null),
                        area("t-1", "c/t", NEW_YEAR, null, "rates.response-weight", "100"))))
                .hasMessageContaining("lacks the figure rates.resolution-weight");
    }

    @ParameterizedTest
    @CsvSource({
        "more than 1/2, 50, 100, false",
        "more than 1/2, 51, 100, true",
        "more than 1/2, 3, 5, true",
        "at least 2/3, 66, 100, false",
        "at least 2/3, 67, 100, true",
        "at least 2/3, 6, 9, true",
        "at least 2/3, 0, 0, false",
    })
    void aShareIsCountedInPeople(String share, int count, int all, boolean met) {
        assertThat(Share.parse(share).isMetBy(count, all)).isEqualTo(met);
        assertThat(Share.parse(share)).hasToString(share);
    }

    @Test
    void aVersionNamesItsFiles() {
        PolicyVersion both = new PolicyVersion("county-2026.1+330521001-2026.1");
        assertThat(both.parts())
                .containsExactly(new PolicyVersion("county-2026.1"), new PolicyVersion("330521001-2026.1"));
        assertThat(PolicyVersion.of(both.parts())).isEqualTo(both);
        assertThatThrownBy(() -> new PolicyVersion("county+")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyVersion("+")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] weights(String response, String resolution, String satisfaction) {
        return new String[] {
            "rates.response-weight", response,
            "rates.resolution-weight", resolution,
            "rates.satisfaction-weight", satisfaction
        };
    }

    private static PolicyLayer without(FigureKey key) {
        PolicyLayer whole = county("p-1", NEW_YEAR, null);
        return with(
                whole,
                whole.figures().stream()
                        .filter(figure -> !figure.key().equals(key.key()))
                        .toList());
    }

    private static PolicyLayer with(PolicyLayer layer, List<Figure> figures) {
        return new PolicyLayer(
                layer.version(),
                layer.name(),
                layer.area(),
                layer.from(),
                null,
                figures,
                List.of(),
                List.of(),
                layer.unmaskings());
    }

    private static PolicyLayer unmasking(PolicyLayer layer, @Nullable List<UnmaskingGround> grounds) {
        return new PolicyLayer(
                layer.version(),
                layer.name(),
                null,
                layer.from(),
                null,
                layer.figures(),
                List.of(),
                List.of(),
                grounds);
    }

    private static Matter appeal(AppealType type) {
        return new Matter(Kind.APPEAL, type, null, null, new CategoryId("c"), Urgency.ORDINARY, "s", "d", null);
    }

    private static Matter matter(Kind kind) {
        return new Matter(
                kind,
                null,
                kind == Kind.HAZARD ? Severity.MINOR : null,
                kind == Kind.SMALL_WISH ? new Cost(1_00, "村集体") : null,
                new CategoryId("c"),
                Urgency.ORDINARY,
                "s",
                "d",
                null);
    }
}
