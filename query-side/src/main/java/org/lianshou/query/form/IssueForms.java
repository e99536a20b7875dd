package org.lianshou.query.form;

import static org.lianshou.query.form.Field.Type.AREA;
import static org.lianshou.query.form.Field.Type.CATEGORY;
import static org.lianshou.query.form.Field.Type.DAY;
import static org.lianshou.query.form.Field.Type.FILES;
import static org.lianshou.query.form.Field.Type.ISSUE;
import static org.lianshou.query.form.Field.Type.LINE;
import static org.lianshou.query.form.Field.Type.MONEY;
import static org.lianshou.query.form.Field.Type.NUMBER;
import static org.lianshou.query.form.Field.Type.PERSON;
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
import org.lianshou.issue.Channel;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Urgency;

/** The commands that an issue takes. The parts that one is split in are asked for on a page of its own. */
public final class IssueForms {

    private static final Map<String, Form> ALL = Stream.of(
                    Form.aside(
                            "supplement",
                            of(WORDS, "words"),
                            of(FILES, "evidence").optional()),
                    Form.aside("urge", of(WORDS, "words")),
                    Form.aside("withdraw", of(WORDS, "words")),
                    Form.aside(
                            "correct",
                            of(LINE, "correction.summary").optional(),
                            of(CATEGORY, "correction.category").optional(),
                            of(AREA, "correction.area").optional(),
                            of(LINE, "correction.place.address").optional(),
                            choice("correction.urgency", Urgency.class).optional(),
                            choice("correction.severity", Severity.class).optional(),
                            ground("misheard", "new-facts", "wrong-entry")),
                    Form.of("answer", of(WORDS, "answer")),
                    Form.aside(
                            "decline",
                            choice("channel", Channel.class),
                            ground("other-channel", "not-ours", "in-court"),
                            of(WORDS, "words")),
                    Form.aside("link", of(ISSUE, "original"), of(WORDS, "words")),
                    Form.aside("unlink", ground("other-matter", "mistaken")),
                    Form.of(
                            "accept",
                            of(UNIT, "lead").optional(),
                            of(PERSON, "dutyHolder").optional()),
                    Form.aside("erase-subject", ground()),
                    Form.aside("unmask-reporter", ground()),
                    Form.of("waive-discussion", ground()),
                    Form.of(
                            "record-outcome",
                            choice("outcome", Outcome.class),
                            of(LINE, "session"),
                            onPlan(of(WORDS, "plan.measures")),
                            onPlan(of(UNIT, "plan.lead")),
                            onPlan(of(UNITS, "plan.support").optional()),
                            onPlan(of(DAY, "plan.doneBy").optional()),
                            onPlan(of(MONEY, "plan.cost.fen").optional()),
                            onPlan(of(LINE, "plan.cost.fund").optional()),
                            of(DAY, "until").when("outcome", "postponed"),
                            of(WORDS, "words").optional()),
                    Form.of(
                            "dispatch",
                            of(UNIT, "lead"),
                            of(UNITS, "support").optional(),
                            of(WORDS, "instructions").optional()),
                    Form.of("sign-for"),
                    Form.aside(
                            "return",
                            ground("not-competent", "other-duty", "wrong-place"),
                            of(UNIT, "rightUnit").optional()),
                    Form.of("uphold-return", of(UNIT, "lead"), of(WORDS, "words")),
                    Form.of("refuse-return", of(WORDS, "words")),
                    Form.aside("change-lead", of(UNIT, "lead"), ground("better-placed", "competence", "overloaded")),
                    Form.of(
                            "report-progress",
                            of(WORDS, "words"),
                            of(FILES, "evidence").optional()),
                    Form.aside(
                            "request-extension",
                            of(NUMBER, "workingDays").optional(),
                            of(NUMBER, "calendarDays").optional(),
                            ground("material", "weather", "complex", "funds")),
                    Form.of("approve-extension", of(WORDS, "notice").optional()),
                    Form.of("refuse-extension", of(WORDS, "words")),
                    Form.aside("move-policy", of(LINE, "to"), ground("new-rules")),
                    Form.aside("defer", of(DAY, "reviewOn"), ground("funds", "season", "not-ripe", "material")),
                    Form.of("settle-deferral", of(WORDS, "words")),
                    Form.of(
                            "complete",
                            of(WORDS, "words"),
                            of(FILES, "before").optional(),
                            of(FILES, "after").optional()),
                    Form.of(
                            "record-callback",
                            of(YES_NO, "contacted"),
                            of(YES_NO, "resolved").when("contacted", "true"),
                            of(YES_NO, "satisfied").when("contacted", "true"),
                            of(WORDS, "words").optional()),
                    Form.of(
                            "evaluate",
                            of(YES_NO, "resolved"),
                            of(YES_NO, "satisfied"),
                            of(WORDS, "words").optional()),
                    Form.of(
                            "reinspect",
                            of(YES_NO, "passed"),
                            of(WORDS, "findings"),
                            of(FILES, "evidence").optional()),
                    Form.aside("waive-evaluation", ground()),
                    Form.aside("conclude-unsatisfied", ground("nothing-more", "beyond-law")),
                    Form.of("draft-notice", of(LINE, "title"), of(WORDS, "text")),
                    Form.of("approve-notice"),
                    Form.of("post-notice", of(AREA, "board").optional()),
                    Form.aside("raise-objection", of(WORDS, "words")),
                    Form.of("answer-objection", of(NUMBER, "number"), of(YES_NO, "upheld"), of(WORDS, "words")),
                    Form.aside("waive-publication", ground()),
                    Form.of("close", of(WORDS, "words").optional()),
                    Form.aside("reopen", ground("recurred", "new-facts", "mistaken")),
                    Form.aside("escalate", of(WORDS, "words")),
                    Form.aside("delegate", of(UNIT, "lead"), of(WORDS, "conditions")),
                    Form.aside("split", ground("several-matters", "several-units", "several-places")),
                    Form.aside("gather-into", of(ISSUE, "gathering"), of(WORDS, "words")),
                    Form.aside("release-from-gathering", ground("other-matter", "mistaken")))
            .collect(Collectors.toUnmodifiableMap(Form::command, Function.identity()));

    private IssueForms() {}

    public static Optional<Form> find(String command) {
        return Optional.ofNullable(ALL.get(command));
    }

    private static Field onPlan(Field field) {
        return field.when("outcome", "plan-adopted");
    }
}
