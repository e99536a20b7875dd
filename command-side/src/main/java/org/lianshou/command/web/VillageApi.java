package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.supervision.VillageRiskCommand;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.supervision.Measure;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 周研判、红黄绿. */
@RestController
@RequestMapping("/api/villages/{area}")
@Tag(name = "Villages 村级研判")
class VillageApi {
    private final VillageDesk desk;

    VillageApi(VillageDesk desk) {
        this.desk = desk;
    }

    /**
     * What a meeting decided.
     *
     * @param words what was said of the register as a whole
     */
    record Analysis(String words, @Nullable List<Measure> measures) {
        Analysis {
            words = Given.text("words", words);
            measures = Given.list("measures", measures);
        }
    }

    @Operation(
            summary =
                    "Hold the analysis of a village or township (周研判): its register as of the meeting, and what was decided.",
            description = "The register is made from the log as of Lianshou-Occurred-At, or of now.")
    @PostMapping("/hold-analysis")
    VillageDesk.VillageAnswer holdAnalysis(@PathVariable AreaId area, @RequestBody Analysis body, Request request) {
        return desk.hold(area, body.words(), body.measures(), body, request);
    }

    @Operation(summary = "Set another colour for a village than the rule has, on a ground and until a day.")
    @PostMapping("/override-colour")
    VillageDesk.VillageAnswer overrideColour(
            @PathVariable AreaId area, @RequestBody VillageRiskCommand.OverrideColour body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Let the colour that the rule has count again.")
    @PostMapping("/lift-override")
    VillageDesk.VillageAnswer liftOverride(
            @PathVariable AreaId area, @RequestBody VillageRiskCommand.LiftOverride body, Request request) {
        return desk.give(area, body, request);
    }
}
