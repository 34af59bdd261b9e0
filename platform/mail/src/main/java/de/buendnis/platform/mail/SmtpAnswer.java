package de.buendnis.platform.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads the mail server's answer out of the nested exceptions of Jakarta Mail. */
record SmtpAnswer(String command, int code, String text) {

    /** What Jakarta Mail gives for a code when the connection broke before an answer came. */
    private static final int NO_ANSWER = -1;

    private static final String END_OF_MAIL = ".";

    static Outcome outcome(MailException failure) {
        if (failure instanceof MailSendException sending && sending.getFailedMessages().isEmpty()) {
            // The mail was taken; only saying goodbye failed.
            return new Outcome.Sent();
        }
        SmtpAnswer answer = find(failure);
        if (answer == null) {
            return new Outcome.Postponed(words(failure));
        }
        if (answer.code == NO_ANSWER && answer.command.equals(END_OF_MAIL)) {
            return new Outcome.Unknown("no answer after the whole mail was sent");
        }
        return answer.code / 100 == 5
                ? new Outcome.Refused(answer.text)
                : new Outcome.Postponed(answer.text);
    }

    private static @Nullable SmtpAnswer find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        SmtpAnswer found = null;
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            SmtpAnswer answer = read(next);
            // The answer about the recipient says more than the one about the mail that wraps it.
            if (next instanceof SMTPAddressFailedException) {
                return answer;
            }
            found = found == null ? answer : found;
            addInner(next, open);
        }
        return found;
    }

    private static void addInner(Throwable failure, Deque<Throwable> open) {
        if (failure.getCause() != null) {
            open.add(failure.getCause());
        }
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            open.add(mail.getNextException());
        }
        if (failure instanceof MailSendException sending) {
            open.addAll(sending.getFailedMessages().values());
        }
    }

    private static @Nullable SmtpAnswer read(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient ->
                    answer(recipient.getCommand(), recipient.getReturnCode(), recipient);
            case SMTPSenderFailedException sender ->
                    answer(sender.getCommand(), sender.getReturnCode(), sender);
            case SMTPSendFailedException mail ->
                    answer(mail.getCommand(), mail.getReturnCode(), mail);
            default -> null;
        };
    }

    private static SmtpAnswer answer(@Nullable String command, int code, Exception failure) {
        return new SmtpAnswer(command == null ? "" : command.strip(), code, words(failure));
    }

    private static String words(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).strip();
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
