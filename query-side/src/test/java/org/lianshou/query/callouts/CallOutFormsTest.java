package org.lianshou.query.callouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.FormWords;

class CallOutFormsTest {

    @Test
    void every_form_can_be_read() {
        Stream.concat(Stream.of(CallOutForms.CALL), CallOutForms.ALL.stream()).forEach(FormWords::areThere);
    }

    @Test
    void every_command_has_a_form() {
        Set<String> commands = AccessTable.RULES.stream()
                .map(Rule::route)
                .filter(route -> route.startsWith("POST /api/call-outs/{id}/"))
                .map(route -> route.substring(route.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());

        assertThat(CallOutForms.ALL).extracting(Form::command).containsExactlyInAnyOrderElementsOf(commands);
    }
}
