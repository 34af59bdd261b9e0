package de.buendnis.portal.opendata;

import org.jspecify.annotations.Nullable;

/** The contract's constants, as programs outside read them. */
final class Constants {

    private static final String UNKNOWN = "UNKNOWN";

    private Constants() {}

    /** The constant's name; null where nothing is known. */
    static @Nullable String name(Enum<?> constant) {
        return UNKNOWN.equals(constant.name()) ? null : constant.name();
    }
}
