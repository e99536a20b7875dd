package org.lianshou.standalone;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Limits;
import org.lianshou.command.CommandSide;
import org.lianshou.command.county.FirstBook;
import org.lianshou.command.county.FirstImport;
import org.lianshou.command.order.Orders;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Directory;
import org.lianshou.embedded.StartRefused;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.HttpManners;
import org.lianshou.query.QuerySide;
import org.lianshou.query.map.Outlines;
import org.lianshou.query.projection.Boundaries;
import org.lianshou.reference.ReferenceData;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** Both sides in one process, with what each asks of it. */
@Configuration(proxyBeanMethods = false)
@Import({HttpManners.class, CommandSide.class, QuerySide.class})
class Everything {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** @param folder of a county; where none is named, the demo county that comes along */
    @Bean
    ReferenceData referenceData(@Value("${lianshou.reference:}") String folder) {
        return folder.isBlank() ? ReferenceData.demo() : ReferenceData.load(Path.of(folder));
    }

    @Bean(initMethod = "run")
    FirstImport firstImport(Orders orders, ReferenceData reference) {
        return new FirstImport(orders, reference.directory(), reference.effectiveFrom());
    }

    @Bean(initMethod = "run")
    FirstBook firstBook(Orders orders, ReferenceData reference, Clock clock) {
        return new FirstBook(
                orders, reference.directory().county(), reference.policies().layers(), reference.papers(), clock);
    }

    /** Whoever needs the directory or the rules waits until they are those of today. */
    @Bean(initMethod = "start")
    @DependsOn({"firstImport", "firstBook"})
    LivingCounty livingCounty(
            ReferenceData reference,
            @Qualifier("commandLogReader") EventLogReader reader,
            LogTail logTail,
            Clock clock) {
        return new LivingCounty(reference.directory(), reference.rules(), reader, logTail, clock);
    }

    @Bean
    Directory directory(LivingCounty county) {
        return county.directory();
    }

    /** @param file of the county's outlines; where none is named, the one that lies beside the county's own file, if any */
    @Bean
    Outlines outlines(@Value("${lianshou.map:}") String file, ReferenceData reference, Directory directory) {
        try {
            return file.isBlank()
                    ? reference.map().map(map -> Outlines.read(map, directory)).orElse(Outlines.NONE)
                    : Outlines.read(Path.of(file), directory);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The county's map can't be drawn. " + e.getMessage(), e);
        }
    }

    /** The rows of the read model follow the directory. */
    @Bean
    InitializingBean rowsFollow(LivingCounty county, Boundaries boundaries) {
        return () -> county.watch(boundaries::changed);
    }

    @Bean
    HealthIndicator countyHealthIndicator(LivingCounty county) {
        return () -> county.trouble().isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("trouble", county.trouble()).build();
    }

    /** Apart from the database and its backups, so that destroying a key destroys all there is of it. */
    @Bean
    SubjectKeys subjectKeys(@Value("${lianshou.data}") Path data) {
        return SubjectKeys.open(data.resolve("keys"), data.resolve("secrets/subject-keys.master"));
    }

    @Bean
    AttachmentStore attachmentStore(
            @Value("${lianshou.data}") Path data,
            SubjectKeys keys,
            Clock clock,
            @Value("${lianshou.attachments.max-size:10MB}") DataSize largest,
            @Value("${lianshou.attachments.memory:64MB}") DataSize memory,
            @Value("${lianshou.attachments.left-free:256MB}") DataSize leftFree) {
        Limits limits = new Limits(largest.toBytes(), memory.toBytes(), leftFree.toBytes());
        return AttachmentStore.open(data.resolve("attachments"), keys, clock, limits);
    }

    @Bean
    EventLogReader eventLogReader(@Qualifier("queryDataSource") DataSource dataSource) {
        return new EventLogReader(dataSource);
    }
}
