package de.buendnis.load.pages;

import de.buendnis.deploy.local.LocalSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The registry, which the launcher starts again whenever it is killed. */
record Victim(LocalSystem system) {

    private static final String NAME = "registry";

    void kill() {
        system.process(NAME).destroyForcibly();
    }

    /** Returns when it answers again. */
    void awaitBack() {
        int port = URI.create(system.directUrl(NAME)).getPort();
        while (!answers(port)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
