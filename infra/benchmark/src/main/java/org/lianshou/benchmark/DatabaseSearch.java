package org.lianshou.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.embedded.DatabaseAccess;
import org.postgresql.PGConnection;

/**
 * All that SQL can read as the superuser: every table of every schema, the catalogs with their statistics too, as a dump
 * writes it and, where every type has one, in its binary form; and what the sessions were last asked.
 */
record DatabaseSearch(DatabaseAccess superuser, ByteSearch search) {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname), n.nspname = 'pg_catalog',
                   (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
             order by 1
            """;

    private record Table(String name, boolean catalog, long columns) {}

    void tell(Sightings sightings, Searched searched) throws SQLException, IOException {
        try (Connection connection = superuser.connect()) {
            List<Table> tables = tables(connection);
            for (Table table : tables) {
                long rows = copy(connection, table.name, "text", sightings, searched);
                if (!table.catalog) {
                    copy(connection, table.name, "binary", sightings, searched);
                }
                searched.count("columns", table.columns);
                searched.count("rows", rows);
            }
            copy(connection, "(select * from pg_stat_activity)", "text", sightings, searched);
            searched.count("tables", tables.size());
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getBoolean(2), row.getLong(3)));
            }
        }
        return tables;
    }

    private long copy(Connection connection, String what, String format, Sightings sightings, Searched searched)
            throws SQLException, IOException {
        try (ByteSearch.Sink sink = search.sink(hit -> sightings.seen(hit, "SQL, " + what))) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + what + " to stdout (format " + format + ")", sink);
            searched.count("bytes", sink.seen());
            return rows;
        }
    }
}
