package org.lianshou.query.sessions;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.DAY;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.MONEY;
import static org.lianshou.query.form.Field.Type.NUMBER;
import static org.lianshou.query.form.Field.Type.TIME;
import static org.lianshou.query.form.Field.Type.UNIT;
import static org.lianshou.query.form.Field.Type.UNITS;
import static org.lianshou.query.form.Field.Type.WORDS;
import static org.lianshou.query.form.Field.Type.YES_NO;
import static org.lianshou.query.form.Field.choice;
import static org.lianshou.query.form.Field.ground;
import static org.lianshou.query.form.Field.of;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.issue.Outcome;
import org.lianshou.query.form.Field;
import org.lianshou.query.form.Form;
import org.lianshou.session.MajorAct;
import org.lianshou.session.Manner;
import org.lianshou.session.Mode;
import org.lianshou.session.Presence;

/**
 * The commands that a session takes. What is a list of rows, such as who is there, has a part of its own in the form's page;
 * which matter it is about comes with the page's address.
 */
final class SessionForms {
    /** Who speaks: chosen first, and no part of the body. */
    static final String WHO = "who";

    static final Form CONVENE = on(
            "convene",
            choice("mode", Mode.class),
            of(TIME, "scheduledAt"),
            of(LINE, "place").optional());

    private static final Map<String, Form> ALL = Stream.of(
                    on("add-item", choice("issue"), of(YES_NO, "major").optional()),
                    on("remove-item", ground("not-ripe", "mistaken", "material")),
                    on("carry-over", of(WORDS, "words")),
                    on("declare-party", choice("member"), of(WORDS, "words")),
                    on("choose-panel"),
                    on("call-off", ground("weather", "not-ripe", "mistaken")),
                    on("hold-act", act()),
                    on("open"),
                    on("join", choice("member"), choice("how", Presence.class)),
                    on("leave", choice("member")),
                    on(
                            "hear",
                            choice(WHO, "described", "member", "unit"),
                            of(LINE, "speaker.described").when(WHO, "described"),
                            choice("speaker.member").when(WHO, "member"),
                            of(UNIT, "speaker.unit").when(WHO, "unit"),
                            of(WORDS, "words")),
                    on("propose", plan()),
                    on("amend", with(choice("proposal"), with(of(WORDS, "words"), plan()))),
                    on("vote", choice("proposal"), choice("manner", Manner.class)),
                    on(
                            "conclude",
                            choice("outcome", Outcome.class),
                            choice("proposal").when("outcome", "plan-adopted"),
                            of(DAY, "until").when("outcome", "postponed"),
                            of(WORDS, "words").optional()),
                    on("close", of(WORDS, "words").optional()),
                    on("draft-minutes", of(WORDS, "text")),
                    on(
                            "approve-minutes",
                            choice("member"),
                            of(LINE, "signature").optional()),
                    on("publish-decision", of(AREA, "board").optional()),
                    on("publish-result", of(AREA, "board").optional(), of(WORDS, "words")))
            .collect(Collectors.toUnmodifiableMap(Form::command, Function.identity()));

    private SessionForms() {}

    static Optional<Form> find(String command) {
        return Optional.ofNullable(ALL.get(command));
    }

    /** Only of the villagers' resolution is it said who resolves. */
    static Form ofAct(MajorAct act) {
        return act == MajorAct.VILLAGERS_RESOLUTION
                ? on("hold-act", with(choice("body", "adults", "households", "representatives"), act()))
                : on("hold-act", act());
    }

    private static Form on(String command, Field... fields) {
        return Form.on("session", command, fields);
    }

    private static Field[] act() {
        return new Field[] {of(NUMBER, "eligible"), of(NUMBER, "present"), of(NUMBER, "inFavour"), of(LINE, "minutes")};
    }

    private static Field[] plan() {
        return new Field[] {
            choice("by").optional(),
            of(WORDS, "plan.measures"),
            of(UNIT, "plan.lead"),
            of(UNITS, "plan.support").optional(),
            of(DAY, "plan.doneBy").optional(),
            of(MONEY, "plan.cost.fen").optional(),
            of(LINE, "plan.cost.fund").optional()
        };
    }

    private static Field[] with(Field first, Field... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(Field[]::new);
    }
}
