package org.lianshou.eventlog.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.eventlog.heads.SignedLog.await;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshou.eventlog.LogDatabase;

/** What the owner of the tables changes, no head covers; and what a head covers does not go unnoticed. */
class TamperedLogTest {

    private final SignedLog log = new SignedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set payload = 'x' where position = 200",
                "update log.event set hash = sha256('x') where position = 200",
                "update log.event set previous_hash = 'x' where position = 200",
                "update log.event set recorded_at = now() + interval '1 day' where position = 200",
                "delete from log.event where position = 200",
                "delete from log.event where position = 300"
            })
    void a_row_altered_before_it_is_signed_is_never_covered(String sql) throws SQLException {
        log.append(300);
        log.asOwner(sql);

        assertThat(log.refusal()).containsPattern("position [23]00");
        assertThat(log.heads.latest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set payload = 'x' where position = 290",
                "update log.event set hash = sha256('x') where position = 290",
                "update log.event set hash = sha256('x') where position = 300",
                "delete from log.event where position > 299",
                "update log.tile set hash = sha256('x')",
                "delete from log.tile",
                "alter table log.checkpoint disable trigger user; update log.checkpoint set root = sha256('x')",
                "alter table log.checkpoint disable trigger user; update log.checkpoint set note = replace(note, '300', '299')"
            })
    void a_signer_that_starts_on_an_altered_log_refuses(String sql) throws SQLException {
        log.append(300);
        SignedHead head = log.signAll();
        log.asOwner(sql);
        log.append(1);

        assertThat(log.refusal()).isNotEmpty();
        assertThat(log.published).last().isEqualTo(head);
    }

    @Test
    void a_log_cut_short_that_grows_on_is_noticed_while_it_is_signed() throws SQLException {
        log.append(5);
        try (HeadSigner signer = log.signer()) {
            signer.start();
            await(() -> signer.size() == 5);
            log.asOwner("delete from log.event where position > 3; update log.head set position = 3");
            log.append(9);
            await(signer::isInconsistent);
            assertThat(signer.trouble()).contains("position 5");
        }
        assertThat(log.heads.latest().orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void a_head_that_was_signed_with_a_foreign_key_is_refused() throws SQLException {
        log.append(1);
        log.signAll();
        log.asOwner("alter table log.checkpoint disable trigger user; update log.checkpoint set note ="
                + " regexp_replace(note, '(— \\S+ )\\S+', '\\1' || encode(sha256('x'), 'base64'))");

        assertThat(log.refusal()).contains("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.checkpoint set note = ''",
                "delete from log.checkpoint",
                "truncate log.checkpoint cascade",
                "update log.cosignature set line = ''",
                "delete from log.verifier_key"
            })
    void what_was_signed_is_changed_by_nobody(String sql) {
        log.append(1);
        log.signAll();

        for (var role : new DataSource[] {log.database.owner(), log.database.command(), log.database.query()}) {
            assertThatThrownBy(() -> LogDatabase.execute(role, sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void the_query_role_signs_nothing() {
        assertThatThrownBy(() -> LogDatabase.execute(
                        log.database.query(), "insert into log.checkpoint values (1, sha256('x'), '', now())"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
