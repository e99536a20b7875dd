package org.lianshou.query.form;

import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.MONEY;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.of;

import java.util.Arrays;
import java.util.List;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Urgency;
import org.lianshou.query.Kebab;

/** What is taken down when somebody calls or comes. */
public final class CallForms {

    /** An area is given by its id here, since it is searched for in the whole county. */
    public static final Form REPORT = Form.of(
            "report",
            choice("source", codes(Source.class)),
            choice("kind", codes(Kind.class)),
            choice("appealType", codes(AppealType.class)).when("kind", "appeal"),
            choice("severity", codes(Severity.class)).when("kind", "hazard"),
            of(MONEY, "cost.fen").when("kind", "small-wish"),
            of(LINE, "cost.fund").when("kind", "small-wish"),
            of(CATEGORY, "category"),
            choice("urgency", codes(Urgency.class)),
            of(LINE, "summary"),
            of(WORDS, "description"),
            of(LINE, "area"),
            of(LINE, "place.address").optional());

    private CallForms() {}

    private static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Kebab::of).toList();
    }
}
