package org.lianshou.demo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Limits;
import org.lianshou.command.CommandSide;
import org.lianshou.command.county.FirstBook;
import org.lianshou.command.county.FirstImport;
import org.lianshou.command.order.Orders;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.LianshouJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The command side with what it asks of its process, but for connections, clock and county, which are given. */
@Configuration(proxyBeanMethods = false)
@Import(CommandSide.class)
class TownBeans {
    /** Nobody uploads anything here. */
    private static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 0);

    @Bean
    FirstImport firstImport(Orders orders, ReferenceData county) {
        FirstImport first = FirstImport.inOrder(orders, county.directory(), county.effectiveFrom());
        first.run();
        return first;
    }

    @Bean(initMethod = "run")
    FirstBook firstBook(Orders orders, ReferenceData county, Clock clock) {
        return new FirstBook(
                orders, county.directory().county(), county.policies().layers(), county.papers(), clock);
    }

    /** It is told when to look. */
    @Bean
    @DependsOn({"firstImport", "firstBook"})
    LivingCounty livingCounty(
            ReferenceData county, @Qualifier("commandLogReader") EventLogReader reader, LogTail logTail, Clock clock) {
        LivingCounty living = new LivingCounty(county.directory(), county.rules(), reader, logTail, clock);
        living.spread();
        return living;
    }

    @Bean
    Directory directory(LivingCounty county) {
        return county.directory();
    }

    @Bean
    SubjectKeys subjectKeys(@Value("${lianshou.data}") Path data) {
        return SubjectKeys.open(data.resolve("keys"), data.resolve("secrets/subject-keys.master"));
    }

    @Bean
    AttachmentStore attachmentStore(@Value("${lianshou.data}") Path data, SubjectKeys keys, Clock clock) {
        return AttachmentStore.open(data.resolve("attachments"), keys, clock, LIMITS);
    }

    @Bean
    JsonMapper json() {
        return LianshouJson.mapper();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
