package de.buendnis.platform.mail;

/** What became of one attempt to hand a mail over. */
sealed interface Outcome {

    /** The server has answered that it takes care of the mail from here on. */
    record Sent() implements Outcome {}

    /** The server does not want the mail, and will not want it tomorrow (5xx). */
    record Refused(String answer) implements Outcome {}

    /** The mail was certainly not taken, and may be another time (4xx, nobody answers). */
    record Postponed(String answer) implements Outcome {}

    /** The connection broke between the mail's last byte and the server's answer to it. */
    record Unknown(String answer) implements Outcome {}
}
