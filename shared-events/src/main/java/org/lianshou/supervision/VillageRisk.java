package org.lianshou.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.supervision.VillageRiskEvent.AnalysisHeld;
import org.lianshou.supervision.VillageRiskEvent.ColourAssessed;
import org.lianshou.supervision.VillageRiskEvent.ColourOverridden;
import org.lianshou.supervision.VillageRiskEvent.MeasureDecided;
import org.lianshou.supervision.VillageRiskEvent.OverrideLifted;

/**
 * How a village stands, as the fold of its events; of a township there are analyses only.
 *
 * @param area absent where only the stream is known
 * @param assessment the last colour worked out
 * @param override what somebody set instead; it counts until its last day
 * @param analysis the last that was held, with what it decided
 */
public record VillageRisk(
        UUID stream,
        long version,
        @Nullable AreaId area,
        @Nullable Assessment assessment,
        @Nullable SetColour override,
        @Nullable RiskAnalysis analysis,
        List<Measure> measures)
        implements StreamState<VillageRisk> {

    public static final StreamKind<VillageRisk> KIND = new StreamKind<>(
            "village-risk",
            "研判",
            VillageRiskEvent.class,
            VillageRisk.class,
            id -> new VillageRisk(id, -1, null, null, null, null, List.of()));

    /** A colour set by somebody. @param until the last day on which it counts */
    public record SetColour(Colour colour, Actor by, Ground ground, LocalDate until) {
        public boolean countsOn(LocalDate day) {
            return !day.isAfter(until);
        }
    }

    public VillageRisk {
        measures = List.copyOf(measures);
    }

    public static VillageRisk of(AreaId area) {
        return new VillageRisk(idOf(area), -1, area, null, null, null, List.of());
    }

    /** There is one for each area, whose stream follows from its code (RFC 9562, 5.3). */
    public static UUID idOf(AreaId area) {
        return UUID.nameUUIDFromBytes(("lianshou.village-risk/" + area).getBytes(StandardCharsets.UTF_8));
    }

    public VillageRisk evolve(VillageRiskEvent event) {
        AreaId of = event.area();
        return switch (event) {
            case AnalysisHeld e ->
                new VillageRisk(stream, version + 1, of, assessment, override, e.analysis(), List.of());
            case MeasureDecided e ->
                new VillageRisk(stream, version + 1, of, assessment, override, analysis, and(e.measure()));
            case ColourAssessed e ->
                new VillageRisk(stream, version + 1, of, e.assessment(), override, analysis, measures);
            case ColourOverridden e -> with(of, overridden(e));
            case OverrideLifted e -> with(of, null);
        };
    }

    /** The colour that counts on a day; absent before any was worked out or set. */
    public @Nullable Colour colour(LocalDate day) {
        if (override != null && override.countsOn(day)) {
            return override.colour();
        }
        return assessment == null ? null : assessment.colour();
    }

    @Override
    public StreamKind<VillageRisk> kind() {
        return KIND;
    }

    @Override
    public VillageRisk after(StreamEvent event) {
        return evolve((VillageRiskEvent) event);
    }

    private static SetColour overridden(ColourOverridden e) {
        return new SetColour(e.colour(), e.act().actor(), e.ground(), e.until());
    }

    private VillageRisk with(AreaId of, @Nullable SetColour changed) {
        return new VillageRisk(stream, version + 1, of, assessment, changed, analysis, measures);
    }

    private List<Measure> and(Measure measure) {
        return Stream.concat(measures.stream(), Stream.of(measure)).toList();
    }
}
