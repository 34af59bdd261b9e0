package de.buendnis.identity.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** The form in which somebody chooses a password. */
record PasswordForm(
        @NotEmpty(message = "Geben Sie Ihr bisheriges Passwort ein.") String current,
        @Size(
                        min = 12,
                        max = 64,
                        message =
                                "Das neue Passwort braucht 12 bis 64 Zeichen. Drei oder vier Wörter"
                                        + " hintereinander sind gut zu merken.")
                String chosen,
        @NotEmpty(message = "Geben Sie das neue Passwort noch einmal ein.") String repeated) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    /** So that a log line that holds the form holds no password. */
    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
