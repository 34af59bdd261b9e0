package de.buendnis.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers to one command as it was told to, once per entry, and well otherwise.
 */
final class ScriptedMailServer implements AutoCloseable {

    /** In place of an answer: the connection is cut. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final String command;
    private final Queue<String> answers;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /**
     * @param command such as {@code RCPT}, or {@code .} for the end of a mail
     */
    ScriptedMailServer(String command, String... answers) {
        this.command = command;
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Mails whose taking was confirmed, as they came over the wire. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            while (true) {
                Socket visitor = socket.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(visitor.getInputStream(), US_ASCII));
                OutputStream out = visitor.getOutputStream()) {
            say(out, "220 scripted");
            String line = in.readLine();
            while (line != null && !line.startsWith("QUIT")) {
                if (!answer(line, in, out)) {
                    return;
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The other side may leave when it likes.
        }
    }

    private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
        if (!line.startsWith("DATA")) {
            return reply(line, "250 fine", out);
        }
        say(out, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String part = in.readLine(); !".".equals(part); part = in.readLine()) {
            mail.append(part).append('\n');
        }
        boolean open = reply(".", "250 taken", out);
        if (open) {
            taken.add(mail.toString());
        }
        return open;
    }

    private boolean reply(String line, String usual, OutputStream out) throws IOException {
        String told = line.startsWith(command) ? answers.poll() : null;
        if (HANG_UP.equals(told)) {
            return false;
        }
        say(out, told == null ? usual : told);
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
