package org.lianshou.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lianshou.directory.Directory;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.query.QuerySide;
import org.lianshou.query.projection.Rebuild;
import org.lianshou.query.projection.ViewSchema;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Read models made by the query side itself, without its web; and their rows copied into tables like theirs. */
final class ReadModels implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "details", "session_details", "roster_details", "history", "register", "search", "notice", "session");

    private final DatabaseAccess owner;
    private final AnnotationConfigApplicationContext context;

    private ReadModels(DatabaseAccess owner, AnnotationConfigApplicationContext context) {
        this.owner = owner;
        this.context = context;
    }

    static ReadModels of(DatabaseAccess owner, DataSource query, SubjectKeys keys, Directory county) {
        System.setProperty("lianshou.query.projecting", "false");
        ViewSchema.migrate(ServerDatabase.source(owner), ViewSchema.LIVE);
        ViewSchema.migrate(ServerDatabase.source(owner), ViewSchema.CHECK);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(
                new LazyInitializationBeanFactoryPostProcessor()); // a rebuild needs little of it
        context.registerBean("queryDataSource", DataSource.class, () -> query);
        context.registerBean(Directory.class, () -> county);
        context.registerBean(SubjectKeys.class, () -> keys);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(QuerySide.class);
        context.refresh();
        return new ReadModels(owner, context);
    }

    /** Seconds to make a read model from the log. */
    double rebuilt(String schema) {
        DataSource tables = ServerDatabase.source(owner);
        ViewSchema.migrate(tables, schema);
        long begun = System.nanoTime();
        context.getBean(Rebuild.class).into(tables, schema);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** How many issues the register of a read model shows at each stage. */
    SortedMap<String, Integer> stages(String schema) throws SQLException {
        SortedMap<String, Integer> stages = new TreeMap<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select stage, count(*) from " + schema + ".register group by stage")) {
            while (row.next()) {
                stages.put(row.getString(1).toLowerCase(Locale.ROOT).replace('_', '-'), row.getInt(2));
            }
        }
        return stages;
    }

    /** Seconds to copy the rows of a read model into empty tables with the same indexes; both are dropped. */
    double copied(String schema) throws SQLException, IOException {
        String other = schema + "_copy";
        ViewSchema.migrate(ServerDatabase.source(owner), other);
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new HashMap<>();
            for (String table : TABLES) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copies.copyOut("copy " + schema + "." + table + " to stdout (format binary)", out);
                rows.put(table, out.toByteArray());
            }
            long begun = System.nanoTime();
            for (String table : TABLES) {
                copies.copyIn(
                        "copy " + other + "." + table + " from stdin (format binary)",
                        new ByteArrayInputStream(rows.get(table)));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop schema " + schema + " cascade; drop schema " + other + " cascade");
            return seconds;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
