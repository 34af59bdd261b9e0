package de.buendnis.registry.alliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;

/** An alliance's part of its portrait's address: lower case letters, digits and single hyphens. */
record Slug(@JsonValue String value) {

    static final int LIMIT = 60;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OF_EVERY_ALLIANCE =
            Pattern.compile(
                    "\\b(lokales|bündnis|für|familien?|im|in|der|die|das)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    Slug {
        value = value.strip();
        if (value.length() > LIMIT || !SLUG.matcher(value).matches()) {
            throw new RuleViolation(
                    "slug-invalid",
                    "slug",
                    ("Die Kurzadresse besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und einzelnen"
                                    + " Bindestrichen, höchstens %d Zeichen, etwa kreis-unna.")
                            .formatted(LIMIT));
        }
    }

    /** The same with a number from 2 on, for a namesake. */
    Slug numbered(int number) {
        if (number == 1) {
            return this;
        }
        String suffix = "-" + number;
        String start = value.substring(0, Math.min(value.length(), LIMIT - suffix.length()));
        return new Slug(start.replaceAll("-$", "") + suffix);
    }

    @JsonCreator
    static Slug of(String typed) {
        return new Slug(typed);
    }

    /**
     * A proposal for the name: "Lokales Bündnis für Familie Plön" becomes "ploen"; empty if nothing
     * is left.
     */
    static String proposed(String name) {
        String rest = OF_EVERY_ALLIANCE.matcher(name.toLowerCase(Locale.GERMAN)).replaceAll(" ");
        String ascii =
                rest.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        String words = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() > LIMIT ? words.substring(0, LIMIT).replaceAll("-$", "") : words;
    }
}
