package de.buendnis.events.participation;

import de.buendnis.events.alliance.KnownContact;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.Refusals;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an action, exactly as it was typed.
 *
 * @param contact id of a published contact, or {@link #BY_MAIL}
 */
record ActionForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String venue,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String online,
        @Nullable String targetGroup,
        @Nullable String cost,
        @Nullable String contact,
        @Nullable String contactMail) {

    /** Chosen where the contact is the address of a function. */
    static final String BY_MAIL = "stelle";

    /** An empty form; the alliance's first contact is proposed. */
    static ActionForm empty(List<KnownContact> contacts) {
        String proposed = contacts.isEmpty() ? BY_MAIL : contacts.getFirst().id();
        return new ActionForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null,
                proposed, null);
    }

    static ActionForm of(ActionDetails details) {
        TypedSchedule schedule = TypedSchedule.of(details.time(), details.place());
        return new ActionForm(
                details.title(),
                details.text(),
                schedule.firstDay(),
                schedule.lastDay(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.venue(),
                schedule.street(),
                schedule.postalCode(),
                schedule.city(),
                schedule.online(),
                details.targetGroup(),
                details.cost(),
                details.contact() instanceof RegistrationContact.OfAlliance own
                        ? own.contactId()
                        : BY_MAIL,
                details.contact() instanceof RegistrationContact.OfFunction function
                        ? function.mail().value()
                        : null);
    }

    /** What was meant; null if the refusals got something. */
    @Nullable ActionDetails value(Refusals refusals) {
        String cleanTitle = refusals.value(() -> ActionDetails.TITLE.required(title));
        String cleanText = refusals.value(() -> ActionDetails.TEXT.required(text));
        TypedSchedule schedule =
                new TypedSchedule(
                        firstDay,
                        lastDay,
                        startsAt,
                        endsAt,
                        venue,
                        street,
                        postalCode,
                        city,
                        online);
        ActionTime time = schedule.time(refusals);
        ActionPlace place = schedule.place(refusals);
        RegistrationContact whom = refusals.value(this::contactMeant);
        if (cleanTitle == null
                || cleanText == null
                || time == null
                || place == null
                || whom == null) {
            return null;
        }
        return refusals.value(
                () ->
                        new ActionDetails(
                                cleanTitle, cleanText, time, place, targetGroup, cost, whom));
    }

    /** Whether the mail address is stored otherwise than it was typed. */
    boolean mailWasTidied(ActionDetails stored) {
        return stored.contact() instanceof RegistrationContact.OfFunction function
                && !function.mail()
                        .value()
                        .equals(Objects.requireNonNullElse(contactMail, "").strip());
    }

    private RegistrationContact contactMeant() {
        if (contact == null || contact.isBlank()) {
            throw ParticipationRule.CONTACT_MISSING.refuse();
        }
        if (!contact.equals(BY_MAIL)) {
            return new RegistrationContact.OfAlliance(contact);
        }
        MailAddress mail = MailAddress.typed("contactMail", contactMail);
        if (mail == null) {
            throw ParticipationRule.CONTACT_MAIL_MISSING.refuse();
        }
        return new RegistrationContact.OfFunction(mail);
    }
}
