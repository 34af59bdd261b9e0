package de.buendnis.faults.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What services are told.
 *
 * @param baseUrl the public address
 * @param broker port by which they reach Kafka
 * @param database port by which they reach MongoDB
 * @param places of all instances
 */
record Settings(String baseUrl, int broker, int database, List<Instance.Place> places) {

    List<String> of(Instance.Place place) {
        var settings =
                new ArrayList<>(
                        List.of(
                                "--server.address=127.0.0.1",
                                "--management.server.address=127.0.0.1",
                                "--buendnis.base-url=" + baseUrl,
                                "--buendnis.data=" + data(place),
                                "--buendnis.secret.internal=kit",
                                "--buendnis.secret.portal=kit",
                                "--buendnis.demo=false",
                                "--spring.kafka.bootstrap-servers=127.0.0.1:" + broker,
                                "--spring.mongodb.uri=mongodb://127.0.0.1:%d/%s?directConnection=true"
                                        .formatted(database, place.service()),
                                "--spring.mail.host=127.0.0.1",
                                // So that what a fault leaves is settled within a round.
                                "--buendnis.mail.lease=25s",
                                "--buendnis.mail.first-retry=1s",
                                "--buendnis.mail.longest-retry=2s"));
        for (Instance.Place other : places) {
            if (other.equals(neighbour(other.service(), place.number()))) {
                settings.add(
                        "--buendnis.services.%s=%s".formatted(other.service(), other.address()));
            }
        }
        return settings;
    }

    /** The first knows the first of another service: a sign-in page lives in one instance. */
    private Instance.Place neighbour(String service, int number) {
        List<Instance.Place> all =
                places.stream().filter(place -> place.service().equals(service)).toList();
        return all.get((number - 1) % all.size());
    }

    /** Instances share their keys. A portal's index and its sessions are its own. */
    private static Path data(Instance.Place place) {
        return place.folder()
                .resolve(
                        place.service().equals(TestedSystem.PORTAL)
                                ? place.name()
                                : place.service());
    }
}
