package org.lianshou.query;

import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.projection.ViewSchema;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole of the reading side. The process that imports it provides a DataSource named {@code queryDataSource} (the
 * role that writes the views and may read the log), {@code Directory}, {@code LiveRules},
 * {@code SubjectKeys}, {@code AttachmentStore}, {@code Outlines} and {@code Clock},
 * imports {@code HttpManners}, and has migrated the schema ({@link ViewSchema#migrate}).
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {

    @Bean
    ViewDatabase viewDatabase(@Qualifier("queryDataSource") DataSource dataSource) {
        return new ViewDatabase(dataSource, ViewSchema.LIVE);
    }

    @Bean
    EventLogReader queryLogReader(@Qualifier("queryDataSource") DataSource dataSource) {
        return new EventLogReader(dataSource);
    }
}
