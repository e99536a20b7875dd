package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianshou.embedded.DatabaseAccess;

/** The files in which PostgreSQL keeps the read models: tables, indexes, and what is too long for a row. */
record ViewFiles(DatabaseAccess superuser, Path folder) {

    /** With what long values of a view's tables are moved to, and that one's index. */
    private static final String FILES = """
            with own as (select c.oid, c.reltoastrelid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          where n.nspname like 'view%'),
                 every as (select oid from own union select reltoastrelid from own
                           union select indexrelid from pg_index where indrelid in (select reltoastrelid from own))
            select pg_relation_filepath(oid), oid::regclass from every where pg_relation_filepath(oid) is not null
            """;

    static ViewFiles of(StandaloneServer server) throws IOException {
        return new ViewFiles(
                ServerDatabase.superuser(server.data()), server.data().resolve("postgresql/data"));
    }

    /**
     * The persons of whom ciphertext stands in the files, once what is in memory is written to them.
     *
     * @return by the tables in whose files it stands
     */
    Map<String, Set<Integer>> holding(ByteSearch ciphertext) throws SQLException, IOException {
        ServerDatabase.execute(superuser, "checkpoint");
        Map<String, Set<Integer>> persons = new TreeMap<>();
        Map<String, String> files = files();
        new FileSearch(folder, ciphertext)
                .tell(
                        file -> files.containsKey(
                                withoutSegment(folder.relativize(file).toString())),
                        (hit, place) -> persons.computeIfAbsent(
                                        Objects.requireNonNull(files.get(withoutSegment(place))),
                                        table -> new TreeSet<>())
                                .add(hit.whose()),
                        new Searched());
        return persons;
    }

    private Map<String, String> files() throws SQLException {
        Map<String, String> files = new HashMap<>();
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FILES)) {
            while (row.next()) {
                files.put(row.getString(1), row.getString(2));
            }
        }
        return files;
    }

    private static String withoutSegment(String file) {
        return file.replaceFirst("\\.\\d+$", "");
    }
}
