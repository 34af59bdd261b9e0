package de.buendnis.events.alliance;

import org.jspecify.annotations.Nullable;

/**
 * A contact that an alliance has published, with what of it is public.
 *
 * @param title function, unit or name
 */
public record KnownContact(
        String id,
        String allianceId,
        String title,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    /** How people reach it, in one line. */
    public String reach() {
        return phone == null || mail == null
                ? (phone == null ? String.valueOf(mail) : phone)
                : phone + ", " + mail;
    }
}
