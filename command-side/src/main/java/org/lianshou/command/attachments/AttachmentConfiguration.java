package org.lianshou.command.attachments;

import io.swagger.v3.oas.models.media.Schema;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.command.erasure.Erasable;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.http.LargerBody;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Attachments: what waits, who sweeps, and how large a body may be. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    LargerBody attachmentBody(AttachmentStore store) {
        return new LargerBody("POST", AttachmentApi.PATH, store.limits().largest());
    }

    @Bean
    WaitingAttachments waitingAttachments(@Qualifier("commandDataSource") DataSource dataSource, Clock clock) {
        return new WaitingAttachments(dataSource, clock);
    }

    @Bean
    AttachedEvidence attachedEvidence(AttachmentStore store, WaitingAttachments waiting) {
        return new AttachedEvidence(store, waiting);
    }

    @Bean
    Erasable personalAttachments(AttachmentStore store) {
        return (issue, history) -> store.eraseOf(history);
    }

    @Bean(initMethod = "start")
    Sweeper attachmentSweeper(
            AttachmentStore store,
            WaitingAttachments waiting,
            @Qualifier("commandLogReader") EventLogReader events,
            Clock clock) {
        return new Sweeper(store, waiting, events, clock);
    }

    /** A command's record is also the body, and evidence's subject is for us to say. */
    @Bean
    OpenApiCustomizer subjectOfEvidenceIsNotGiven() {
        return api -> {
            Schema<?> evidence =
                    Objects.requireNonNull(api.getComponents().getSchemas().get("Evidence"));
            Objects.requireNonNull(evidence.getProperties().get("subject")).setReadOnly(true);
            evidence.getProperties().remove("personal"); // a question that the record answers, and no part of it
        };
    }
}
