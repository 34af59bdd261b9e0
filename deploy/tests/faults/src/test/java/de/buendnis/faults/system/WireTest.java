package de.buendnis.faults.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void aCutEndsOpenAndNewConnectionsUntilItIsMended() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Wire wire = Wire.to(server.getLocalPort())) {
            Thread _ = Thread.ofVirtual().start(() -> echo(server));
            try (Socket open = connect(wire)) {
                assertThat(answer(open)).isEqualTo('x');

                wire.cut();

                assertThat(answer(open)).isEqualTo(-1);
            }
            try (Socket refused = connect(wire)) {
                assertThat(answer(refused)).isEqualTo(-1);
            }
            wire.mend();
            try (Socket again = connect(wire)) {
                assertThat(answer(again)).isEqualTo('x');
            }
        }
    }

    private static Socket connect(Wire wire) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), wire.port());
    }

    /** What comes back for a letter; -1 when the connection has ended. */
    private static int answer(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read();
        } catch (IOException ended) {
            return -1;
        }
    }

    private static void echo(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                Thread _ =
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            try (client) {
                                                client.getInputStream()
                                                        .transferTo(client.getOutputStream());
                                            } catch (IOException ended) {
                                                // The wire was cut.
                                            }
                                        });
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
