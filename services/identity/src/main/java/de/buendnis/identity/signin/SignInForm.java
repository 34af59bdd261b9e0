package de.buendnis.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * Both halves of the sign-in page; each is sent alone.
 *
 * @param contact a coordinator's mail address
 * @param address a staff member's mail address
 * @param password never shown again
 */
record SignInForm(@Nullable String contact, @Nullable String address, @Nullable String password) {

    static SignInForm empty() {
        return new SignInForm("", "", "");
    }

    @Override
    public String toString() {
        return "SignInForm[…]";
    }
}
