package de.buendnis.faults.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MailTapTest {

    private static final String EDITION =
            "Message-ID: <edition@buendnisse.example>\r\nList-Unsubscribe: <u>\r\n\r\nNeues\r\n.\r\n";
    private static final String CONFIRMATION =
            "Message-ID: <code@buendnisse.example>\r\n\r\nIhr Code\r\n.\r\n";

    private final MailLoss loss = new MailLoss(1, 1, new Random(1), sender -> {});
    private int moments;

    private MailTap tap() {
        return new MailTap(() -> loss, lost -> moments++);
    }

    @Test
    void onlyMailsOfEditionsAreLostAndOnlyAsManyAsPlanned() {
        assertThat(passes(CONFIRMATION)).isTrue();
        assertThat(passes(EDITION)).isTrue();
        assertThat(passes(EDITION)).isFalse();
        assertThat(loss.taken()).containsOnlyKeys("edition");
        assertThat(moments).isEqualTo(1);
        assertThat(passes(EDITION)).isTrue();
    }

    @Test
    void theEndIsFoundAlsoWhereItComesInPieces() {
        assertThat(passes(EDITION)).isTrue();
        MailTap tap = tap();

        assertThat(tap.asks(bytes(EDITION), EDITION.length() - 4)).isTrue();
        assertThat(moments).isZero();
        assertThat(tap.asks(bytes("\n.\r"), 3)).isTrue();
        assertThat(moments).isZero();

        boolean passed = tap.asks(bytes("\n"), 1);

        assertThat(passed && tap.answers(bytes("250 OK"), 6)).isFalse();
        assertThat(moments).isEqualTo(1);
    }

    /** A mail passes when its last byte and the server's answer to it do. */
    private boolean passes(String mail) {
        MailTap tap = tap();
        return tap.asks(bytes(mail), mail.length()) && tap.answers(bytes("250 OK"), 6);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
