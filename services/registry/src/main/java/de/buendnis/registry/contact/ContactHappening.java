package de.buendnis.registry.contact;

import java.util.Map;
import org.springframework.data.annotation.TypeAlias;

/** What can happen to a contact. The aliases are part of the stored history: never rename one. */
sealed interface ContactHappening {

    @TypeAlias("ContactAdded")
    record Added(
            String allianceId,
            ContactDetails details,
            boolean coordinator,
            int position,
            Map<ContactField, Consent> consents)
            implements ContactHappening {}

    @TypeAlias("ContactCorrected")
    record Corrected(
            ContactDetails details, boolean coordinator, Map<ContactField, Consent> consents)
            implements ContactHappening {}

    /** Nothing but the consents changed. */
    @TypeAlias("ContactConsentChanged")
    record ConsentChanged(Map<ContactField, Consent> consents) implements ContactHappening {}

    @TypeAlias("ContactErased")
    record Erased() implements ContactHappening {}
}
