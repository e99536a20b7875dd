package org.lianshou.query.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.http.Problem;
import org.lianshou.issue.AreaId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Refusal;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What was held, found by area, kind and a day of its period; what is shown as opened alone is not there yet. */
@Component
public class Runs {
    private static final String SELECT = """
            select d.number, d.position, d.state
              from supervision_run r join supervision_run_details d using (stream)
             where r.area = ? and r.kind = ?""";

    private final ViewDatabase database;

    Runs(ViewDatabase database) {
        this.database = database;
    }

    /** @param day of the period; the newest where none is named */
    public Optional<Snapshot<SupervisionRun>> find(RunKind kind, AreaId area, @Nullable LocalDate day) {
        return database.client()
                .sql(SELECT + " and r.begins <= ? and r.ends > ? order by r.begins desc limit 1")
                .params(
                        area.value(),
                        Kebab.of(kind),
                        day == null ? LocalDate.of(9999, 12, 31) : day,
                        day == null ? LocalDate.EPOCH : day)
                .query((row, n) -> Snapshot.read(SupervisionRun.KIND, row))
                .optional()
                .filter(snapshot -> snapshot.state().isHeld());
    }

    /** @throws Refusal where nothing was held then */
    public Snapshot<SupervisionRun> get(RunKind kind, AreaId area, LocalDate day) {
        return find(kind, area, day).orElseThrow(Runs::notFound);
    }

    /** The newest first. */
    public List<Snapshot<SupervisionRun>> newest(RunKind kind, AreaId area, int limit) {
        return database
                .client()
                .sql(SELECT + " order by r.begins desc limit ?")
                .params(area.value(), Kebab.of(kind), limit)
                .query((row, n) -> Snapshot.read(SupervisionRun.KIND, row))
                .list()
                .stream()
                .filter(snapshot -> snapshot.state().isHeld())
                .toList();
    }

    public static Refusal notFound() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND, "supervision-run-not-found", "There is no such thing here, or none for you."));
    }
}
