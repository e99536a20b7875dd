package org.lianshou.query.projection;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The indexes of a read model in the making that only its readers need, made when its rows are there: to keep them row by
 * row is half of what a rebuild costs the server. Those put off are noted in the schema itself, so that they come back
 * also where a process ended on the way.
 */
final class PutOffIndexes {

    private final ViewDatabase owned;

    /** @param owner connects as the role that owns the tables */
    PutOffIndexes(DataSource owner, String schema) {
        this.owned = new ViewDatabase(owner, schema);
    }

    /** Of a read model in which nothing is shown yet; any other keeps what it has. */
    void putOff() {
        owned.inTransaction(jdbc -> {
            if (isEmpty(jdbc)) {
                jdbc.execute("create table put_off (definition text not null)");
                drop(jdbc);
            }
        });
    }

    /** All that were ever put off and are not made yet. */
    void make() {
        owned.inTransaction(jdbc -> {
            if (isThere("put_off", jdbc)) {
                jdbc.queryForList("select definition from put_off", String.class)
                        .forEach(jdbc::execute);
                jdbc.execute("drop table put_off");
            }
        });
    }

    private static void drop(JdbcTemplate jdbc) {
        List<String> names =
                jdbc.query("""
                with readers as (
                    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
                      from pg_index
                     where indrelid = any(?::regclass[]) and not indisunique),
                noted as (insert into put_off select definition from readers)
                select name from readers
                """, (row, n) -> row.getString(1), new SqlArrayValue("text", ViewSchema.TABLES.toArray()));
        names.forEach(name -> jdbc.execute("drop index " + name));
    }

    private static boolean isEmpty(JdbcTemplate jdbc) {
        return jdbc.queryForList("select 1 from progress where applied > 0").isEmpty();
    }

    private static boolean isThere(String table, JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select to_regclass(current_schema || '.' || ?) is not null", Boolean.class, table));
    }
}
