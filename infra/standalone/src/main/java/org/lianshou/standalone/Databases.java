package org.lianshou.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.lianshou.command.DeskSchema;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.query.projection.ViewSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two sides' connections, each under its own role, on schemas that the owner has brought up to date. */
@Configuration(proxyBeanMethods = false)
class Databases {
    /** One each for the eight that follow the log under a lease, one to hear of new events, the others for whoever asks. */
    private static final int COMMAND_CONNECTIONS = 23;

    private static final int QUERY_CONNECTIONS = 12;

    private final Environment environment;

    Databases(Environment environment) {
        this.environment = environment;
        try (HikariDataSource owner = connections("owner", 2)) {
            EventLogSchema.migrate(owner);
            DeskSchema.migrate(owner);
            ViewSchema.migrate(owner, ViewSchema.LIVE);
            ViewSchema.migrate(owner, ViewSchema.CHECK);
        }
    }

    @Bean(defaultCandidate = false)
    DataSource commandDataSource() {
        return connections("command", COMMAND_CONNECTIONS);
    }

    @Bean(defaultCandidate = false)
    DataSource queryDataSource() {
        return connections("query", QUERY_CONNECTIONS);
    }

    /** For a rebuild of the read model now and then, which makes tables; no connection is kept. */
    @Bean(defaultCandidate = false)
    DataSource ownerDataSource() {
        return new DriverManagerDataSource(
                environment.getRequiredProperty("lianshou.database.url"),
                environment.getRequiredProperty("lianshou.database.owner.username"),
                environment.getRequiredProperty("lianshou.database.owner.password"));
    }

    private HikariDataSource connections(String role, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(environment.getRequiredProperty("lianshou.database.url"));
        config.setUsername(environment.getRequiredProperty("lianshou.database." + role + ".username"));
        config.setPassword(environment.getRequiredProperty("lianshou.database." + role + ".password"));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }
}
