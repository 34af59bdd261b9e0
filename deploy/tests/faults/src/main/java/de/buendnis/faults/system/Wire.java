package de.buendnis.faults.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A TCP proxy on loopback that can be cut and slowed. */
public final class Wire implements AutoCloseable {

    private static final int PIECE = 16 << 10;

    private final ServerSocket entrance;
    private final int target;
    private final Supplier<Tap> taps;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    private Wire(ServerSocket entrance, int target, Supplier<Tap> taps) {
        this.entrance = entrance;
        this.target = target;
        this.taps = taps;
    }

    /** Hears what passes on one connection, and may end it. */
    interface Tap {

        /** A wire that nobody listens to. */
        Tap NONE = new Tap() {};

        /** Whether the piece may pass from the client to the server; else the connection ends. */
        default boolean asks(byte[] piece, int length) {
            return true;
        }

        /** Whether the piece may pass from the server to the client. */
        default boolean answers(byte[] piece, int length) {
            return true;
        }
    }

    private interface Passage {

        boolean may(byte[] piece, int length);
    }

    static Wire to(int target) {
        return to(target, () -> Tap.NONE);
    }

    /**
     * @param taps one for each connection
     */
    static Wire to(int target, Supplier<Tap> taps) {
        try {
            var wire =
                    new Wire(
                            new ServerSocket(0, 200, InetAddress.getLoopbackAddress()),
                            target,
                            taps);
            Thread _ = Thread.ofVirtual().name("wire to " + target).start(wire::accept);
            return wire;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Ends all connections, and every new one at once. */
    public void cut() {
        cut = true;
        closeAll();
    }

    /** Holds back each piece that passes. */
    public void slow(Duration time) {
        delay = time;
    }

    /** As good as new. */
    public void mend() {
        cut = false;
        delay = Duration.ZERO;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Thread _ = Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                // Only closing ends the loop: one failed connection is no reason.
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            if (cut) {
                return;
            }
            Tap tap = taps.get();
            Thread answers = Thread.ofVirtual().start(() -> pump(server, client, tap::answers));
            pump(client, server, tap::asks);
            answers.join();
            open.remove(server);
        } catch (IOException refused) {
            // The client sees its connection end, as it would without the wire.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to, Passage passage) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream source = from.getInputStream();
            OutputStream sink = to.getOutputStream();
            for (int length = source.read(piece); length >= 0; length = source.read(piece)) {
                LockSupport.parkNanos(delay.toNanos());
                if (!passage.may(piece, length)) {
                    return;
                }
                sink.write(piece, 0, length);
            }
        } catch (IOException ended) {
            // Closing both ends is all that is to be done.
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                // That is what was wanted.
            }
        }
        open.clear();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
        closeAll();
    }
}
