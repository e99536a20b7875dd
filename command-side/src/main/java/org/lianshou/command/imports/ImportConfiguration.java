package org.lianshou.command.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.area.LiveChronicle;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.axon.EventCodec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Imports: the desk, the worker, and the size that a file may have. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    /** How much of a file that is too large the server hears out before it hangs up, so that its answer is heard. */
    private static final DataSize HEARD_OUT = DataSize.ofMegabytes(100);

    @Bean
    ImportLimit importLimit(@Value("${lianshou.imports.largest-file:20MB}") DataSize largestFile) {
        return new ImportLimit(largestFile);
    }

    @Bean
    MultipartConfigElement multipart(ImportLimit limit) {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(limit.largestFile());
        factory.setMaxRequestSize(limit.largestRequest());
        factory.setFileSizeThreshold(limit.largestFile());
        return factory.createMultipartConfig();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> hearsFilesOut() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Long.toString(HEARD_OUT.toBytes())));
    }

    @Bean
    ImportDesk importDesk(@Qualifier("commandDataSource") DataSource dataSource) {
        return new ImportDesk(dataSource);
    }

    @Bean
    Profiles importProfiles() {
        return Profiles.known();
    }

    @Bean(initMethod = "start")
    ImportWorker importWorker(
            ImportDesk desk,
            Profiles profiles,
            Orders orders,
            Rulebook rulebook,
            @Qualifier("commandLogReader") EventLogReader reader,
            EventCodec codec,
            LiveChronicle county,
            Clock clock,
            MeterRegistry meters) {
        return new ImportWorker(
                desk,
                profiles,
                new TakeOver(orders, rulebook, reader, codec),
                new CountyRows(orders, rulebook, county, clock),
                clock,
                meters);
    }

    @Bean
    Imports imports(ImportDesk desk, Profiles profiles, ImportWorker worker, Clock clock) {
        return new Imports(desk, profiles, worker, clock);
    }
}
