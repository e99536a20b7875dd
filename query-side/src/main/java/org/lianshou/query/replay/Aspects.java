package org.lianshou.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Appraisal;
import org.lianshou.issue.Card;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Lineage;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Notice;
import org.lianshou.issue.Work;
import org.lianshou.query.page.Show;

/** What is to be told of an issue as it stands, each thing under its word; the reporter is no part of it. */
final class Aspects {
    private static final String NOTHING = "—";

    private final Map<String, String> told = new LinkedHashMap<>();
    private final Show show;

    private Aspects(Show show) {
        this.show = show;
    }

    /**
     * One thing in two states.
     *
     * @param word its name is {@code replay.of.} and this
     */
    public record Change(String word, String before, String after) {
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** All that either state has, in one order; {@link Change#differs} says what is not the same. */
    static List<Change> beside(Issue before, Issue after, Show show) {
        Map<String, String> old = of(before, show);
        Map<String, String> now = of(after, show);
        Map<String, String> words = new LinkedHashMap<>(now);
        words.putAll(old);
        List<Change> changes = new ArrayList<>();
        words.keySet()
                .forEach(word -> changes.add(
                        new Change(word, old.getOrDefault(word, NOTHING), now.getOrDefault(word, NOTHING))));
        return changes;
    }

    static List<Change> changed(Issue before, Issue after, Show show) {
        return beside(before, after, show).stream().filter(Change::differs).toList();
    }

    private static Map<String, String> of(Issue issue, Show show) {
        Aspects aspects = new Aspects(show);
        aspects.put("stage", show.of(issue.stage()));
        Card card = issue.card();
        aspects.put("card", card == null ? null : show.of(card));
        Duty duty = issue.duty();
        if (duty != null) {
            aspects.duty(duty);
        }
        aspects.work(issue.work());
        Intake intake = issue.intake();
        if (intake != null) {
            aspects.intake(intake);
        }
        aspects.appraisal(issue.appraisal());
        Notice notice = issue.notice();
        if (notice != null) {
            aspects.notice(notice);
        }
        aspects.lineage(issue.kin());
        return aspects.told;
    }

    private void duty(Duty duty) {
        put("level", show.of(duty.level()));
        put("lead", show.unit(duty.lead()));
        put("support", duty.support().isEmpty() ? null : show.units(duty.support()));
        put("duty-holder", show.person(duty.dutyHolder()));
        Deadline deadline = duty.deadline();
        put("due", deadline == null ? null : time(deadline.due()));
        put("policy", duty.policy() == null ? null : duty.policy().toString());
        put("settled", duty.settled());
        put("accepted", time(duty.acceptedAt()));
        put("reopened", time(duty.reopenedAt()));
    }

    private void work(Work work) {
        put("dispatched", time(work.dispatchedAt()));
        put("completed", time(work.completedAt()));
        put(
                "handlers",
                work.handlers().isEmpty()
                        ? null
                        : String.join(
                                "、", work.handlers().stream().map(show::person).toList()));
        put("more-time", work.asksForMoreTime() ? true : null);
        count("extensions", work.extensions());
        put("review-on", work.reviewOn() == null ? null : work.reviewOn().toString());
    }

    private void intake(Intake intake) {
        Matter matter = intake.matter();
        put("summary", matter.summary());
        put("description", matter.description());
        put("kind", show.of(matter.kind()));
        put("severity", matter.severity() == null ? null : show.of(matter.severity()));
        put("category", show.category(matter.category()));
        put("urgency", show.of(matter.urgency()));
        put("area", show.place(intake.area()));
        put("address", intake.place().address());
        put("reported", time(intake.reportedAt()));
        put("linked", intake.original() == null ? null : true);
        count("urgings", intake.urgings());
        put("erased", time(intake.erasedAt()));
    }

    private void appraisal(Appraisal appraisal) {
        count("failed-attempts", appraisal.failedAttempts());
        put("resolved", appraisal.resolved());
        put("satisfied", appraisal.satisfied());
        count("reworks", appraisal.reworks());
    }

    private void notice(Notice notice) {
        put("notice-title", notice.title());
        put("notice-text", notice.text());
        put("board", notice.board() == null ? null : show.place(notice.board()));
        put("posted", time(notice.postedAt()));
        put("until", time(notice.until()));
        put("objections-until", time(notice.objectionsUntil()));
        count("objections", notice.objections().size());
        count(
                "objections-open",
                Math.toIntExact(notice.objections().stream()
                        .filter(Notice.Objection::isOpen)
                        .count()));
    }

    private void lineage(Lineage lineage) {
        put("part-of", lineage.parent() == null ? null : true);
        count("parts", lineage.children().size());
        put("gathered-under", lineage.gathering() == null ? null : true);
    }

    private @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : show.time(instant);
    }

    private void count(String word, int count) {
        put(word, count == 0 ? null : Integer.toString(count));
    }

    private void put(String word, @Nullable Boolean value) {
        put(word, value == null ? null : show.yesOrNo(value));
    }

    private void put(String word, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.put(word, value);
        }
    }
}
