package org.lianshou.query.projection;

import java.util.List;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One shape in which a kind of stream is shown. A view keeps nothing in memory: it may be building two read models at once, and a
 * transaction may be rolled back behind it.
 */
public interface View<S extends StreamState<S>> {

    StreamKind<S> kind();

    /** Shows the changes of one batch, in order, each exactly once. */
    void show(List<Change<S>> changes, JdbcTemplate jdbc);
}
