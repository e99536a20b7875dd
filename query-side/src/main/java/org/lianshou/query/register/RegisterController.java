package org.lianshou.query.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.lianshou.directory.Person;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterController {

    private final RegisterQuery register;
    private final ReadYourWrite readYourWrite;

    RegisterController(RegisterQuery register, ReadYourWrite readYourWrite) {
        this.register = register;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary = "The register: the issues you may see, newest first.",
            parameters = {
                @Parameter(
                        name = "area",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "An area; all below it are included"),
                @Parameter(
                        name = "kind",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Such as hazard"),
                @Parameter(
                        name = "category",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Such as street-lights"),
                @Parameter(
                        name = "step",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Such as resolution"),
                @Parameter(
                        name = "stage",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Such as in-progress"),
                @Parameter(
                        name = "level",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Such as village"),
                @Parameter(
                        name = "unit",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "A unit that leads or supports"),
                @Parameter(
                        name = "late",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "true: past its deadline and not completed"),
                @Parameter(
                        name = "text",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Words of summary, description or address"),
                @Parameter(
                        name = "number",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "The number that people call the issue by"),
                @Parameter(
                        name = "waitFor",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "The Lianshou-Token of your own write: the answer waits for it"),
                @Parameter(
                        name = "cursor",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "Where the last page ended: its next"),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "How many, at most 200")
            })
    @GetMapping("/api/issues")
    Slice<IssueRow> issues(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Person person) {
        Params params = new Params(given, IssueFilter.PARAMETERS);
        IssueFilter filter = IssueFilter.of(params);
        readYourWrite.await(params.text("waitFor"));
        return register.page(person, filter, params.cursor(), params.limit());
    }
}
