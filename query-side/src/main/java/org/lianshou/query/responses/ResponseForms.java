package org.lianshou.query.responses;

import static org.lianshou.query.form.Field.Type.ISSUE;
import static org.lianshou.query.form.Field.Type.NUMBER;
import static org.lianshou.query.form.Field.Type.UNIT;
import static org.lianshou.query.form.Field.Type.UNITS;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.List;
import java.util.Optional;
import org.lianshou.query.form.Form;

/** The commands that a response takes, in the order in which they come. */
final class ResponseForms {

    static final Form OPEN = Form.on(
            "response",
            "open",
            of(ISSUE, "issue"),
            of(WORDS, "words"),
            of(UNIT, "lead").optional(),
            of(UNITS, "units").optional());

    static final List<Form> ALL = List.of(
            Form.on(
                    "response",
                    "note-situation",
                    of(WORDS, "words"),
                    of(WORDS, "measures"),
                    of(NUMBER, "casualties.dead"),
                    of(NUMBER, "casualties.injured"),
                    of(NUMBER, "casualties.missing")),
            Form.on("response", "add-unit", of(UNIT, "unit"), of(WORDS, "task")),
            Form.on("response", "release-unit", choice("unit"), ground("task-done", "other-duty", "not-needed")),
            Form.on("response", "change-lead", of(UNIT, "lead"), ground("better-placed", "competence", "overloaded")),
            Form.on("response", "stand-down", ground("danger-over", "handed-over", "mistaken")));

    private ResponseForms() {}

    static Optional<Form> find(String command) {
        return ALL.stream().filter(form -> form.command().equals(command)).findFirst();
    }
}
