package org.lianshou.query.supervision;

import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.SEVERAL;
import static org.lianshou.query.form.Field.Type.UNIT;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.Type.YES_NO;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.List;
import org.lianshou.query.form.Form;
import org.lianshou.query.web.Refusal;

/** The commands of supervision, as people give them. */
final class SupervisionForms {
    static final String ORDER = "order";
    static final String ROUND = "round";
    static final String BULLETIN = "bulletin";

    static final Form ISSUE = Form.on(
            ORDER,
            "issue",
            of(SEVERAL, "issues").optional(),
            of(UNIT, "unit"),
            ground("overdue", "slow", "reworked", "repeated", "risk"),
            of(WORDS, "matter").optional(),
            of(YES_NO, "listed"));

    /** In the order in which they come about. */
    static final List<Form> OF_ORDER = List.of(
            Form.on(ORDER, "reply", of(WORDS, "words")),
            Form.on(ORDER, "accept-reply", of(WORDS, "words")),
            Form.on(ORDER, "refuse-reply", ground("vague", "untrue", "no-date")),
            Form.on(
                    ORDER,
                    "close",
                    of(LINE, "accountability.responsible"),
                    of(LINE, "accountability.assessed"),
                    of(LINE, "accountability.followUp")),
            Form.on(ORDER, "withdraw", ground("mistaken", "to-another", "settled")));

    static final Form DECIDE = Form.on(
            ROUND,
            "decide",
            choice("decision.issue"),
            of(UNIT, "decision.unit"),
            of(WORDS, "decision.words"),
            of(YES_NO, "decision.listed"));
    static final Form CLOSE = Form.on(ROUND, "close", of(WORDS, "words"));
    static final List<Form> OF_ROUND = List.of(DECIDE, CLOSE);

    static final List<Form> OF_BULLETIN =
            List.of(Form.on(BULLETIN, "correct", ground("late-entries", "wrong-figures")));

    private SupervisionForms() {}

    /** @throws Refusal where there is no such command */
    static Form find(List<Form> forms, String command) {
        return forms.stream()
                .filter(form -> form.command().equals(command))
                .findFirst()
                .orElseThrow(Runs::notFound);
    }
}
