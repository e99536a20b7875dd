package org.lianshou.query.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Limits;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.HttpManners;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Rules;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.PolicyForTest;
import org.lianshou.query.QuerySide;
import org.lianshou.query.Surveyed;
import org.lianshou.query.door.Api;
import org.lianshou.query.map.Outlines;
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
    AttachmentStore attachments(SubjectKeys keys, Clock clock) throws IOException {
        return AttachmentStore.open(
                Files.createTempDirectory("attachments"), keys, clock, new Limits(1 << 20, 1 << 22, 0));
    }

    @Bean
    Directory directory() {
        return County.DIRECTORY;
    }

    /** One township is drawn with its villages, the other is not. */
    @Bean
    Outlines outlines(Directory directory) {
        return Outlines.read(Objects.requireNonNull(QueryApp.class.getResource("county-map.geojson")), directory);
    }

    @Bean
    LiveRules rules() {
        Rules rules = new Rules(7, PolicyForTest.POLICIES, PolicyForTest.CALENDAR);
        return () -> rules;
    }

    @Bean
    Surveyed surveyed() {
        return new Surveyed();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Histories.START.plus(Duration.ofDays(7)), ZoneOffset.UTC);
    }

    /** There is no command side here: the pages make do with what the access table knows. */
    @Bean
    Api nobodyThere() {
        return new Api() {
            @Override
            public Optional<URI> address() {
                return Optional.empty();
            }

            @Override
            public String token(Person person) {
                throw new IllegalStateException("there is nobody to show it to");
            }
        };
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
