package org.lianshou.query.sessions;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.DAY;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.PERSON;
import static org.lianshou.query.form.Field.Type.SEVERAL;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.List;
import java.util.Map;
import org.lianshou.query.form.Form;

/** The commands that a roster takes. */
final class RosterForms {
    /** What members are usually asked for; an area may have codes of its own besides. */
    static final List<String> USUAL = List.of("law", "building", "farming", "water", "finance", "health", "mediation");

    static final Map<String, Form> ALL = Map.of(
            "nominate",
            Form.on(
                    "roster",
                    "nominate",
                    of(LINE, "name").optional(),
                    of(PERSON, "person").optional(),
                    of(SEVERAL, "expertise").optional(),
                    of(AREA, "home"),
                    of(WORDS, "words")),
            "confirm",
            Form.on("roster", "confirm", choice("member"), of(DAY, "from"), of(DAY, "until")),
            "remove",
            Form.on("roster", "remove", choice("member"), ground("moved-away", "other-duty", "mistaken")));

    private RosterForms() {}
}
