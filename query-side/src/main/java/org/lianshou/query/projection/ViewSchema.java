package org.lianshou.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of a read model, in a schema of their own. */
public final class ViewSchema {

    public static final String LIVE = "view";

    /** Always empty but for the moment in which something is compared with it. */
    public static final String CHECK = "view_check";

    /** A read model in the making, until it takes the live one's place. */
    public static final String NEXT = "view_next";

    /** What shows streams, each by its own; the rest of a read model is about its own making. */
    static final List<String> TABLES = List.of(
            "details",
            "session_details",
            "roster_details",
            "area_tree_details",
            "area_duty_details",
            "policy_details",
            "call_out_details",
            "response_details",
            "activity_day_details",
            "home_visit_details",
            "supervision_order_details",
            "supervision_run_details",
            "village_risk_details",
            "hotline_month_details",
            "history",
            "register",
            "search",
            "lineage",
            "notice",
            "session",
            "call_out",
            "occasion",
            "response",
            "supervision_order",
            "supervision_run",
            "village_risk");

    private ViewSchema() {}

    /**
     * Brings a read model to its newest form.
     *
     * @param owner connects as the role that shall own the tables; the role lianshou_query must exist
     */
    public static void migrate(DataSource owner, String schema) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:org/lianshou/query/migration")
                .load()
                .migrate();
    }

    /**
     * Puts a read model in the live one's place, which is dropped. Whoever projects waits meanwhile, then notices and
     * catches up.
     *
     * @param catchUp brings it as far as the live one, to which nothing is added any more: readers never see less than
     *     they saw
     */
    public static void replaceLiveWith(DataSource owner, String schema, Runnable catchUp) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table view.progress in exclusive mode"); // readers go on reading
            catchUp.run();
            statement.execute("alter schema view rename to view_replaced");
            statement.execute("alter schema " + statement.enquoteIdentifier(schema, true) + " rename to view");
            statement.execute("drop schema view_replaced cascade");
            connection.commit();
        }
    }
}
