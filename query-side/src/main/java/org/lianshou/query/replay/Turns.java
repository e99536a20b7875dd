package org.lianshou.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Chronicle.Answering;
import org.lianshou.area.LiveChronicle;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.details.Moment;
import org.lianshou.query.history.HistoryQuery;
import org.lianshou.query.history.HistoryQuery.Passage;
import org.lianshou.query.page.Show;
import org.lianshou.query.policy.Explanations;
import org.springframework.stereotype.Component;

/** Tells an issue's story turn by turn. */
@Component
class Turns {
    private static final Rule DUTY =
            AccessTable.rule("GET /api/areas/{area}/duty").orElseThrow();

    private final HistoryQuery history;
    private final Explanations explanations;
    private final LiveChronicle county;
    private final Directory directory;
    private final Show show;

    Turns(HistoryQuery history, Explanations explanations, LiveChronicle county, Directory directory, Show show) {
        this.history = history;
        this.explanations = explanations;
        this.county = county;
        this.directory = directory;
        this.show = show;
    }

    /** Oldest first, in the order of the log. */
    List<Turn> of(Issue issue, Person person) {
        @Nullable Chronicle chronicle = new Access(directory, person).mayEver(DUTY) ? county.upToDate() : null;
        List<Turn> turns = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (Passage passage : history.passages(issue, person)) {
            Moment moment = Moment.of(passage.entry());
            turns.add(turn(turns.size() + 1, passage, moment, latest, chronicle));
            latest = moment.occurredAt().isAfter(latest) ? moment.occurredAt() : latest;
        }
        return turns;
    }

    private Turn turn(int at, Passage passage, Moment moment, Instant latest, @Nullable Chronicle chronicle) {
        Instant recorded = passage.entry().recordedAt();
        LocalDate day = WorkCalendar.day(moment.occurredAt());
        boolean late =
                WorkCalendar.day(recorded).isAfter(day) || moment.occurredAt().isBefore(latest);
        return new Turn(
                at,
                moment,
                Aspects.changed(passage.before(), passage.after(), show),
                late,
                day,
                chronicle == null ? null : onDuty(passage.after(), day, recorded, chronicle),
                explanations.of(passage.after()).orElse(null));
    }

    private static List<Answering> onDuty(Issue issue, LocalDate day, Instant known, Chronicle chronicle) {
        return issue.intake() == null
                ? List.of()
                : chronicle.whoAnswered(issue.reported().area(), day, known);
    }
}
