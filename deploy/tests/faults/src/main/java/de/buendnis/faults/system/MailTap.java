package de.buendnis.faults.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Listens to one connection to the mail server for the end of an edition's mail. */
final class MailTap implements Wire.Tap {

    /** RFC 5321, section 4.1.1.4; within a mail the dot is doubled. */
    private static final String END = "\r\n.\r\n";

    /** Only mails that one can unsubscribe from carry it (RFC 2369): those of editions. */
    private static final Pattern BULK = Pattern.compile("(?im)^List-Unsubscribe:");

    private static final Pattern NAME = Pattern.compile("(?im)^Message-ID:\\s*<([^@>]+)@");

    private final Supplier<@Nullable MailLoss> plan;
    private final Consumer<MailLoss> moment;
    private final StringBuilder heard = new StringBuilder();
    private final AtomicReference<@Nullable MailLoss> answerLostBy = new AtomicReference<>();

    /**
     * @param plan what is to be lost at present, if anything
     * @param moment called when a mail is lost, while the connection still stands
     */
    MailTap(Supplier<@Nullable MailLoss> plan, Consumer<MailLoss> moment) {
        this.plan = plan;
        this.moment = moment;
    }

    @Override
    public boolean asks(byte[] piece, int length) {
        heard.append(new String(piece, 0, length, ISO_8859_1));
        if (heard.length() < END.length()
                || !heard.substring(heard.length() - END.length()).equals(END)) {
            return true;
        }
        String mail = heard.toString();
        heard.setLength(0);
        MailLoss loss = plan.get();
        Matcher name = NAME.matcher(mail);
        if (loss == null || !BULK.matcher(mail).find() || !name.find()) {
            return true;
        }
        return switch (loss.decide(name.group(1))) {
            case PASSES -> true;
            case ANSWER_IS_LOST -> {
                answerLostBy.set(loss);
                yield true;
            }
            case NEVER_ARRIVES -> {
                moment.accept(loss);
                yield false;
            }
        };
    }

    @Override
    public boolean answers(byte[] piece, int length) {
        MailLoss loss = answerLostBy.get();
        if (loss == null) {
            return true;
        }
        moment.accept(loss);
        return false;
    }
}
