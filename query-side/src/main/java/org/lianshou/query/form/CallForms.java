package org.lianshou.query.form;

import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.MONEY;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.of;

import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Urgency;

/** What is taken down when somebody calls or comes. */
public final class CallForms {

    /** An area is given by its id here, since it is searched for in the whole county. */
    public static final Form REPORT = Form.of(
            "report",
            choice("source", Source.class),
            choice("kind", Kind.class),
            choice("appealType", AppealType.class).when("kind", "appeal"),
            choice("severity", Severity.class).when("kind", "hazard"),
            of(MONEY, "cost.fen").when("kind", "small-wish"),
            of(LINE, "cost.fund").when("kind", "small-wish"),
            of(CATEGORY, "category"),
            choice("urgency", Urgency.class),
            of(LINE, "summary"),
            of(WORDS, "description"),
            of(LINE, "area"),
            of(LINE, "place.address").optional());

    private CallForms() {}
}
