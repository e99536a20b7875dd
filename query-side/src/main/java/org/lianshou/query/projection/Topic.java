package org.lianshou.query.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic as it is now.
 *
 * @param id changes when the topic is deleted and made again, whereas its name does not
 */
record Topic(String id, List<TopicPartition> partitions) {

    static Topic describe(Admin admin, String name) {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(name)).allTopicNames().get();
            TopicDescription topic = found.get(name);
            if (topic == null) {
                throw new KafkaException("no topic " + name);
            }
            List<TopicPartition> partitions = topic.partitions().stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            return new Topic(topic.topicId().toString(), partitions);
        } catch (ExecutionException e) {
            throw new KafkaException("can't describe topic " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
