package org.lianshou.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.HttpManners;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.QuerySide;
import org.lianshou.query.projection.ViewsOfLog;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The reading side alone, a week after the histories begin; views are brought up by hand. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QuerySide.class, HttpManners.class})
public class QueryApp {

    @Bean(destroyMethod = "close")
    Databases databases() {
        return new Databases();
    }

    @Bean
    DataSource queryDataSource(Databases databases) {
        return databases.query();
    }

    @Bean
    SubjectKeys subjectKeys(Databases databases) {
        return databases.keys();
    }

    @Bean
    Directory directory() {
        return County.DIRECTORY;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Histories.START.plus(Duration.ofDays(7)), ZoneOffset.UTC);
    }

    @Bean
    Histories histories(Databases databases) {
        return databases.histories();
    }

    @Bean
    ViewsOfLog viewsOfLog(Databases databases) {
        return new ViewsOfLog(databases);
    }
}
