package org.lianshou.query.register;

import io.swagger.v3.oas.annotations.Operation;
import org.lianshou.directory.Person;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterController {

    private final RegisterQuery register;
    private final ReadYourWrite readYourWrite;

    RegisterController(RegisterQuery register, ReadYourWrite readYourWrite) {
        this.register = register;
        this.readYourWrite = readYourWrite;
    }

    @Operation(summary = "The register: the issues you may see, newest first.")
    @GetMapping("/api/issues")
    Slice<IssueRow> issues(@FilterParameters Params params, Person person) {
        IssueFilter filter = IssueFilter.of(params);
        readYourWrite.await(params.text("waitFor"));
        return register.page(person, filter, params.cursor(), params.limit());
    }
}
