package de.buendnis.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The neighbouring ports that one system needs. */
final class PortRange {

    private static final int SIZE = 30;
    // Below what systems hand out for outgoing connections, one of which could be in the way.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 50;

    private PortRange() {}

    /** The first of some that nobody uses. */
    static int free() {
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(first -> IntStream.range(first, first + SIZE).allMatch(PortRange::isFree))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no " + SIZE + " free ports in a row"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
