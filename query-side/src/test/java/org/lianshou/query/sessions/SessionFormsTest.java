package org.lianshou.query.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;

class SessionFormsTest {

    @Test
    void every_command_of_a_session_has_a_form() {
        assertThat(AccessTable.RULES.stream()
                        .filter(rule -> rule.route().startsWith("POST /api/sessions/{id}/"))
                        .map(Rule::name))
                .isNotEmpty()
                .allSatisfy(command ->
                        assertThat(SessionForms.find(command)).as(command).isPresent());
    }

    @Test
    void every_command_of_a_roster_has_a_form_but_erasing_which_is_the_administrators() {
        assertThat(AccessTable.RULES.stream()
                        .filter(rule -> rule.route().startsWith("POST /api/rosters/{area}/"))
                        .map(Rule::name)
                        .filter(command -> !command.equals("erase-member")))
                .containsExactlyInAnyOrderElementsOf(RosterForms.ALL.keySet());
    }
}
