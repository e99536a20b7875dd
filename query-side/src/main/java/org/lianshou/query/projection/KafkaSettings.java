package org.lianshou.query.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where published events come from. */
@ConfigurationProperties("lianshou.kafka")
public record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("lianshou.issue-events") String topic) {}
