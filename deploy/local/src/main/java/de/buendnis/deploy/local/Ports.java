package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which part listens where, counted from the portal's port.
 *
 * @param first the portal's
 */
record Ports(int first) {

    /** How far the last port is from the first. */
    static final int SPAN = 29;

    private static final int MANAGEMENT = 20;

    /** Some that no program holds, below those that systems hand out for connections. */
    static Ports free() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .limit(100)
                .mapToObj(Ports::new)
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow(
                        () -> new ServerUnavailable("Es sind keine 30 Ports hintereinander frei."));
    }

    private boolean areFree() {
        try {
            requireFree(true);
            return true;
        } catch (ServerUnavailable taken) {
            return false;
        }
    }

    int of(Service service) {
        return first + service.offset();
    }

    int managementOf(Service service) {
        return of(service) + MANAGEMENT;
    }

    int mailPage() {
        return first + 6;
    }

    int smtp() {
        return first + 7;
    }

    int kafka() {
        return first + 8;
    }

    int kafkaController() {
        return first + 9;
    }

    int mongodb() {
        return first + 10;
    }

    String baseUrl() {
        return "http://localhost:" + first;
    }

    String mailUrl() {
        return "http://localhost:" + mailPage();
    }

    /** Refuses with the first port that another program holds. */
    void requireFree(boolean withMongodb) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        Service.ALL.forEach(service -> wanted.put(of(service), service.name()));
        Service.ALL.forEach(service -> wanted.put(managementOf(service), service.name()));
        wanted.put(mailPage(), "mail");
        wanted.put(smtp(), "mail");
        wanted.put(kafka(), "kafka");
        wanted.put(kafkaController(), "kafka");
        if (withMongodb) {
            wanted.put(mongodb(), "mongodb");
        }
        wanted.forEach(this::requireFree);
    }

    private void requireFree(int port, String part) {
        if (!isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                || !isFree(new InetSocketAddress(port))) {
            throw new ServerUnavailable(
                    "Port %d (%s) ist belegt. Beenden Sie das Programm, das ihn benutzt, oder wählen Sie andere Ports: ./start --port %d"
                            .formatted(port, part, other()));
        }
    }

    private int other() {
        return first + 1000 + SPAN > 65535 ? 8080 : first + 1000;
    }

    private static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a connection that has just been closed holds no port.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
