package org.lianshou.standalone;

import java.util.HashMap;
import java.util.Map;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.EmbeddedBroker;
import org.lianshou.embedded.EmbeddedDatabase;
import org.springframework.core.env.MapPropertySource;

/** The properties by which the application finds its servers, the same that a deployment on real servers sets. */
final class Addresses {

    private Addresses() {}

    static MapPropertySource of(DataFolder folder, EmbeddedDatabase database, EmbeddedBroker broker) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("lianshou.data", folder.path().toString());
        properties.put("lianshou.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("lianshou.database.url", database.owner().url());
        put(properties, "owner", database.owner());
        put(properties, "command", database.command());
        put(properties, "query", database.query());
        return new MapPropertySource("embeddedInfrastructure", properties);
    }

    private static void put(Map<String, Object> properties, String role, DatabaseAccess access) {
        properties.put("lianshou.database." + role + ".username", access.username());
        properties.put("lianshou.database." + role + ".password", access.password());
    }
}
