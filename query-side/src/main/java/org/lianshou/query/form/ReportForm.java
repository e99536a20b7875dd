package org.lianshou.query.form;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.FILES;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.of;

import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Source;
import org.lianshou.query.Kebab;
import tools.jackson.databind.node.ObjectNode;

/** How a resident brings something in: what a desk would ask for besides, the desk sets right after. */
public final class ReportForm {

    public static final Form FORM = Form.of(
            "report",
            of(LINE, "summary"),
            of(WORDS, "description"),
            choice("appealType", AppealType.class),
            of(CATEGORY, "category"),
            of(AREA, "area"),
            of(LINE, "place.address").optional(),
            of(FILES, "evidence").optional());

    private ReportForm() {}

    /** What the form does not ask for, and the point that was pressed on the map. */
    public static void complete(Filled filled, ObjectNode body) {
        Point.add(filled, body);
        body.put("source", Kebab.of(Source.WEB_FORM)).put("kind", Kebab.of(Kind.APPEAL));
    }
}
