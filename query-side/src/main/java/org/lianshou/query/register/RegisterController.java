package org.lianshou.query.register;

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

    @GetMapping("/api/issues")
    Slice<IssueRow> issues(@RequestParam MultiValueMap<String, String> given, Person person) {
        Params params = new Params(given, IssueFilter.PARAMETERS);
        IssueFilter filter = IssueFilter.of(params);
        readYourWrite.await(params.text("waitFor"));
        return register.page(person, filter, params.cursor(), params.limit());
    }
}
