package org.lianshou.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/** How far the source of a batch was read, stored in the batch's own transaction. */
interface Checkpoint {

    Checkpoint NONE = jdbc -> {};

    void store(JdbcTemplate jdbc);
}
