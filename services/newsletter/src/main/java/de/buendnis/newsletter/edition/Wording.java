package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.input.TextField;

/**
 * What an edition says of its own.
 *
 * @param subject of the mail, and title in the archive
 * @param introduction opening text, empty if there is none
 */
record Wording(String subject, String introduction) {

    static final TextField SUBJECT = new TextField("subject", "Betreff", 120, false);
    static final TextField INTRODUCTION = new TextField("introduction", "Vorwort", 2000, true);

    Wording {
        subject = SUBJECT.required(subject);
        introduction = INTRODUCTION.text(introduction);
    }
}
