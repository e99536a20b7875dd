package org.lianshou.query.callouts;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.ISSUE;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.PERSON;
import static org.lianshou.query.form.Field.Type.TIME;
import static org.lianshou.query.form.Field.Type.UNIT;
import static org.lianshou.query.form.Field.Type.UNITS;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.List;
import java.util.Optional;
import org.lianshou.query.form.Form;

/** The commands that a call-out takes, in the order in which they come. */
final class CallOutForms {

    static final Form CALL = Form.on(
            "call-out",
            "call",
            of(AREA, "area"),
            of(LINE, "place"),
            of(WORDS, "reason"),
            of(UNITS, "units"),
            of(TIME, "by").optional(),
            of(ISSUE, "issue").optional());

    static final List<Form> ALL = List.of(
            Form.on(
                    "call-out",
                    "report-in",
                    choice("unit"),
                    of(PERSON, "person").optional()),
            Form.on("call-out", "note-findings", of(WORDS, "words")),
            Form.on("call-out", "add-unit", of(UNIT, "unit"), of(TIME, "by").optional()),
            Form.on("call-out", "excuse", choice("unit"), ground("not-needed", "other-duty", "weather")),
            Form.on("call-out", "close", of(WORDS, "words")),
            Form.on("call-out", "call-off", ground("not-needed", "mistaken", "weather")));

    private CallOutForms() {}

    static Optional<Form> find(String command) {
        return ALL.stream().filter(form -> form.command().equals(command)).findFirst();
    }

    /** Whether its unit is one of those that were called and have not come. */
    static boolean isOfCalled(Form form) {
        return form.command().equals("report-in") || form.command().equals("excuse");
    }
}
