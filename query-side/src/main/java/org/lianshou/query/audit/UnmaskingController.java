package org.lianshou.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnmaskingController {
    private final Unmaskings unmaskings;

    UnmaskingController(Unmaskings unmaskings) {
        this.unmaskings = unmaskings;
    }

    @Operation(
            summary = "Who asked to see a reporter hidden from them, when and why (查看反映人), newest first.",
            description = "Of issues that the caller watches over. Whom they saw is not in it.")
    @GetMapping("/api/audit/unmaskings")
    Slice<UnmaskingRow> unmaskings(@Known({"cursor", "limit"}) Params params, Person person) {
        List<UnmaskingRow> found = unmaskings.before(person, params.cursor(), params.limit() + 1);
        return Slice.of(found, params.limit(), UnmaskingRow::position);
    }
}
