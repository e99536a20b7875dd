package org.lianshou.command.supervising;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which day on each kind of round has not been held. */
final class RoundRows {
    private final JdbcClient sql;

    RoundRows(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** The first day of what was not held; a kind that is new here begins with a day. */
    LocalDate next(String kind, LocalDate beginning) {
        sql.sql("insert into desk.supervision_round (kind, next) values (?, ?) on conflict do nothing")
                .params(kind, beginning)
                .update();
        return sql.sql("select next from desk.supervision_round where kind = ?")
                .param(kind)
                .query(LocalDate.class)
                .single();
    }

    /** Never back, so that a node that was slow changes nothing. */
    void held(String kind, LocalDate next) {
        sql.sql("update desk.supervision_round set next = ? where kind = ? and next < ?")
                .params(next, kind, next)
                .update();
    }
}
