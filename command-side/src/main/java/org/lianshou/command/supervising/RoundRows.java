package org.lianshou.command.supervising;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.lianshou.supervision.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which day on each kind of round has not been held. */
final class RoundRows {
    private final JdbcClient sql;

    RoundRows(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /**
     * Holds each period of a kind that was not held and is due, the earliest first. Where one fails, it and what follows it
     * are left for another time.
     *
     * @param beginning the day with which a kind begins that is new here
     */
    void holdDue(
            String kind,
            LocalDate beginning,
            Function<LocalDate, Period> periods,
            Predicate<Period> isDue,
            Consumer<Period> hold) {
        Period period = periods.apply(next(kind, beginning));
        while (isDue.test(period) && !Thread.currentThread().isInterrupted()) {
            hold.accept(period);
            held(kind, period.until());
            period = periods.apply(period.until());
        }
    }

    private LocalDate next(String kind, LocalDate beginning) {
        sql.sql("insert into desk.supervision_round (kind, next) values (?, ?) on conflict do nothing")
                .params(kind, beginning)
                .update();
        return sql.sql("select next from desk.supervision_round where kind = ?")
                .param(kind)
                .query(LocalDate.class)
                .single();
    }

    /** Never back, so that a node that was slow changes nothing. */
    private void held(String kind, LocalDate next) {
        sql.sql("update desk.supervision_round set next = ? where kind = ? and next < ?")
                .params(next, kind, next)
                .update();
    }
}
