package de.buendnis.events.participation;

import de.buendnis.platform.web.input.MailAddress;
import org.springframework.data.annotation.TypeAlias;

/** Whom visitors ask, or register with. */
sealed interface RegistrationContact {

    /** A contact that the alliance has published: what of it is public is resolved when read. */
    @TypeAlias("ContactOfAlliance")
    record OfAlliance(String contactId) implements RegistrationContact {}

    /** The address of a function, without a person. */
    @TypeAlias("ContactOfFunction")
    record OfFunction(MailAddress mail) implements RegistrationContact {}
}
