package de.buendnis.platform.web.input;

import java.net.IDN;
import java.util.regex.Pattern;

/** Tells whether a text is the name of a host on the internet, umlauts included. */
final class HostName {

    private static final Pattern LABELS =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]+)",
                    Pattern.CASE_INSENSITIVE);

    private HostName() {}

    static boolean isValid(String host) {
        // IDNA 2003, which the JDK knows, turns "ß" into "ss", and so into another domain.
        if (host.indexOf('ß') >= 0 || host.length() > 253) {
            return false;
        }
        try {
            return LABELS.matcher(ascii(host)).matches();
        } catch (IllegalArgumentException unmappable) {
            return false;
        }
    }

    /** The name as servers know it, umlauts in Punycode. */
    static String ascii(String host) {
        return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
    }
}
