package org.lianshou.query.form;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.FILES;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.of;

import org.lianshou.issue.AppealType;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Urgency;

/** What whoever is on the spot says of a hazard, or of another thing that they come upon. */
public final class HazardForm {

    public static final Form FORM = Form.of(
            "report",
            choice("kind", "hazard", "appeal", "dispute"),
            choice("appealType", AppealType.class).when("kind", "appeal"),
            choice("severity", Severity.class).when("kind", "hazard"),
            of(CATEGORY, "category"),
            choice("urgency", Urgency.class),
            of(LINE, "summary"),
            of(WORDS, "description"),
            of(AREA, "area"),
            of(LINE, "place.address").optional(),
            of(FILES, "evidence").optional());

    private HazardForm() {}

    /** Of it, the field of a name. */
    public static Field field(String name) {
        return FORM.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
