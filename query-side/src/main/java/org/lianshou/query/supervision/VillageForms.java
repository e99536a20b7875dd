package org.lianshou.query.supervision;

import static org.lianshou.query.form.Field.Type.DAY;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.Map;
import org.lianshou.query.form.Form;
import org.lianshou.supervision.Colour;

/** The commands that a village takes. An analysis has rows of its own: a measure for each line of the register. */
final class VillageForms {
    static final Map<String, Form> ALL = Map.of(
            "hold-analysis",
            Form.on("village", "hold-analysis", of(WORDS, "words")),
            "override-colour",
            Form.on(
                    "village",
                    "override-colour",
                    choice("colour", Colour.class),
                    ground("new-facts", "mistaken"),
                    of(DAY, "until")),
            "lift-override",
            Form.on("village", "lift-override", ground("new-facts", "mistaken")));

    private VillageForms() {}
}
