package org.lianshou.query.projection;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One shape in which issues are shown. A view keeps nothing in memory: it may be building two read models at once, and a
 * transaction may be rolled back behind it.
 */
public interface View {

    /** Shows the changes of one batch, in order, each exactly once. */
    void show(List<Change> changes, JdbcTemplate jdbc);
}
