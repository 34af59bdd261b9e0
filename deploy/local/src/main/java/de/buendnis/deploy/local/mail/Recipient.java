package de.buendnis.deploy.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/**
 * Whoever a mail is for. Our folder takes the place of GreenMail's mailbox in memory, which would
 * grow with every newsletter and be gone with the process.
 *
 * @param address of the envelope
 * @param mails where they are kept
 */
record Recipient(MailAddress address, MailFolder mails) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        MailAddress sender = message.getReturnPath();
        mails.keep(message.getMessage(), sender == null ? "" : sender.getEmail(), getEmail());
    }

    @Override
    public void deliver(MimeMessage message) {
        mails.keep(message, "", getEmail());
    }

    @Override
    public String getEmail() {
        return address.getEmail();
    }

    @Override
    public String getLogin() {
        return getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
        return getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    // Nobody signs in to fetch mails here.

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}
}
