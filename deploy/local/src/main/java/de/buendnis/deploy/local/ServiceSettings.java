package de.buendnis.deploy.local;

import de.buendnis.platform.servers.MongoAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * What the services are told about this machine. The keys are the same for all of them, so that
 * another deployment has one list to fill in.
 *
 * @param folder where each keeps what it has outside of the database
 * @param ports where they listen
 * @param mongodb without a database: each service has its own
 */
record ServiceSettings(DataFolder folder, Ports ports, MongoAddress mongodb) {

    List<String> of(Service service) {
        List<String> settings = new ArrayList<>();
        put(settings, "server.port", ports.of(service));
        // The portal too: the demo's passwords are public. README says how to run it for others.
        put(settings, "server.address", "127.0.0.1");
        put(settings, "management.server.port", ports.managementOf(service));
        put(settings, "management.server.address", "127.0.0.1");
        put(settings, "buendnis.base-url", ports.baseUrl());
        for (Service other : Service.ALL) {
            String address = "http://127.0.0.1:" + ports.of(other);
            put(settings, "buendnis.services." + other.name(), address);
        }
        put(settings, "spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        put(settings, "spring.mongodb.uri", mongodb.database(service.name()));
        put(settings, "spring.mail.host", "127.0.0.1");
        put(settings, "spring.mail.port", ports.smtp());
        put(settings, "buendnis.data", folder.of(service.name()));
        put(settings, "buendnis.demo", !folder.empty());
        return settings;
    }

    private static void put(List<String> settings, String key, Object value) {
        settings.add("--" + key + "=" + value);
    }
}
