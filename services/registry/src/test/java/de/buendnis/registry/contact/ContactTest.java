package de.buendnis.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.ContactChangeKind;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import de.buendnis.registry.contact.ContactHappening.ConsentChanged;
import de.buendnis.registry.contact.ContactHappening.Corrected;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void onlyWhatWasConsentedToIsHeardOf() {
        Contact contact = coordination(ContactField.FUNCTION, ContactField.MAIL);

        var state = heard(null, contact).getState();

        assertThat(state.getFunction()).isEqualTo("Koordination");
        assertThat(state.getMail()).isEqualTo("koordination@stadt.example");
        assertThat(state.getName()).isNull();
        assertThat(state.getPhone()).isNull();
    }

    @Test
    void aWithdrawnConsentTakesTheFieldBackAtOnce() {
        Contact contact = coordination(ContactField.FUNCTION, ContactField.MAIL);

        var happening = contact.correct(details(), true, Set.of(ContactField.FUNCTION), LATER);

        assertThat(happening).isInstanceOf(ConsentChanged.class);
        var heard = heard(happening, Contact.apply(contact, happening));
        assertThat(heard.getChange().getKind()).isEqualTo(ContactChangeKind.CONSENT_CHANGED);
        assertThat(heard.getState().getMail()).isNull();
    }

    @Test
    void aConsentKeepsItsTimeAndWording() {
        Contact contact = coordination(ContactField.FUNCTION);

        var happening =
                contact.correct(
                        details(), true, Set.of(ContactField.FUNCTION, ContactField.PHONE), LATER);

        Contact changed = Contact.apply(contact, happening);
        assertThat(changed.consents())
                .containsEntry(ContactField.FUNCTION, Consent.now(NOW))
                .containsEntry(ContactField.PHONE, Consent.now(LATER));
        assertThat(Consent.now(NOW).textVersion()).isEqualTo(Consent.CURRENT_TEXT);
    }

    @Test
    void aConsentGivenAgainIsANewOne() {
        Contact without = after(coordination(ContactField.NAME), details(), true, Set.of(), LATER);
        Contact again =
                after(without, details(), true, Set.of(ContactField.NAME), LATER.plusSeconds(1));

        assertThat(again.consents().get(ContactField.NAME).at()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void thereIsNoConsentForAnEmptyField() {
        Contact contact = coordination(ContactField.FAX, ContactField.WEBSITE);

        assertThat(contact.consents()).isEmpty();
    }

    @Test
    void anotherPersonInTheSameFunctionIsACorrection() {
        Contact contact = coordination(ContactField.NAME);
        var successor =
                new ContactDetails(
                        "Koordination",
                        null,
                        "Timo Brandes",
                        null,
                        null,
                        new MailAddress("brandes@stadt.example"),
                        null);

        assertThat(contact.correct(successor, true, Set.of(), LATER)).isInstanceOf(Corrected.class);
    }

    @Test
    void aNewNameOrMailAddressNeedsAConsentOfItsOwn() {
        Contact contact = coordination(ContactField.NAME, ContactField.FUNCTION);
        var successor =
                new ContactDetails(
                        "Koordination",
                        null,
                        "Timo Brandes",
                        null,
                        null,
                        new MailAddress("brandes@stadt.example"),
                        null);

        Contact changed =
                after(
                        contact,
                        successor,
                        true,
                        Set.of(ContactField.NAME, ContactField.FUNCTION),
                        LATER);

        assertThat(changed.consents().get(ContactField.NAME).at()).isEqualTo(LATER);
        assertThat(changed.consents().get(ContactField.FUNCTION).at()).isEqualTo(NOW);
    }

    @Test
    void anErasedContactLeavesNothingBehind() {
        Contact contact = coordination(ContactField.values());

        var happening = contact.erase();

        Contact erased = Contact.apply(contact, happening);
        assertThat(erased.details()).isNull();
        assertThat(erased.consents()).isEmpty();
        assertThat(erased.coordinator()).isFalse();
        var heard = heard(happening, erased);
        assertThat(heard.getChange().getKind()).isEqualTo(ContactChangeKind.ERASED);
        assertThat(heard.getState()).isNull();
    }

    @Test
    void whatIsErasedStaysErased() {
        Contact contact = coordination();
        Contact erased = Contact.apply(contact, contact.erase());

        refused(ContactRule.CONTACT_ERASED, erased::erase);
        refused(
                ContactRule.CONTACT_ERASED,
                () -> erased.correct(details(), false, Set.of(), LATER));
    }

    @Test
    void anEmptyContactIsRefused() {
        refused(
                ContactRule.CONTACT_EMPTY,
                () ->
                        Contact.add(
                                "1",
                                new ContactDetails(null, " ", null, null, null, null, null),
                                false,
                                0,
                                Set.of(),
                                NOW));
    }

    @Test
    void whoSignsInHasAMailAddress() {
        var refusal =
                refused(
                        ContactRule.SIGN_IN_NEEDS_MAIL,
                        () ->
                                Contact.add(
                                        "1",
                                        new ContactDetails(
                                                "Koordination", null, null, null, null, null, null),
                                        true,
                                        0,
                                        Set.of(),
                                        NOW));

        assertThat(refusal.field()).isEqualTo("mail");
    }

    private static ContactDetails details() {
        return new ContactDetails(
                "Koordination",
                "Jugend und Soziales",
                "Nele Hansen",
                new PhoneNumber("030 23125 021"),
                null,
                new MailAddress("koordination@stadt.example"),
                null);
    }

    private static Contact coordination(ContactField... published) {
        var fields = EnumSet.noneOf(ContactField.class);
        fields.addAll(Arrays.asList(published));
        return Contact.apply(null, Contact.add("1", details(), true, 0, fields, NOW));
    }

    private static Contact after(
            Contact contact,
            ContactDetails details,
            boolean coordinator,
            Set<ContactField> published,
            Instant now) {
        return Contact.apply(contact, contact.correct(details, coordinator, published, now));
    }

    private static ContactMessage heard(ContactHappening happening, Contact state) {
        var envelope = new Envelope("event", "contact", 1L, NOW, ActorKind.COORDINATOR, null);
        return (ContactMessage) new ContactMessages().message(envelope, happening, state);
    }

    private static RuleViolation refused(ContactRule rule, ThrowingCallable wish) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, wish);
        assertThat(refusal.code()).isEqualTo(rule.code());
        return refusal;
    }
}
