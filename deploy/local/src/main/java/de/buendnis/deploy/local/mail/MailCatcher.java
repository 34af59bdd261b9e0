package de.buendnis.deploy.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Takes mails by SMTP, keeps them as files and shows them on a page; all on one address. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail smtp;
    private final HttpServer pages;

    private MailCatcher(GreenMail smtp, HttpServer pages) {
        this.smtp = smtp;
        this.pages = pages;
    }

    /**
     * Arguments: SMTP port, port of the pages, folder of the mails, address (127.0.0.1 if left
     * out).
     */
    static void main(String[] arguments) throws IOException {
        String address = arguments.length > 3 ? arguments[3] : "127.0.0.1";
        start(
                new InetSocketAddress(address, Integer.parseInt(arguments[0])),
                new InetSocketAddress(address, Integer.parseInt(arguments[1])),
                Path.of(arguments[2]));
    }

    static MailCatcher start(InetSocketAddress smtp, InetSocketAddress pages, Path folder)
            throws IOException {
        MailFolder mails = MailFolder.open(folder);
        GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                smtp.getPort(), smtp.getHostString(), ServerSetup.PROTOCOL_SMTP));
        server.getUserManager()
                .setMessageDeliveryHandler((mail, recipient) -> new Recipient(recipient, mails));
        server.start();

        HttpServer http = HttpServer.create(pages, 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new MailPages(mails));
        http.start();
        return new MailCatcher(server, http);
    }

    @Override
    public void close() {
        pages.stop(0);
        smtp.stop();
    }
}
