package de.buendnis.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a form asks: that of its record's components, also within its rows and within
 * forms inside it.
 *
 * @param form the record's type, null if there is none
 */
record FormOrder(@Nullable Class<?> form) {

    private static final int LAST = 999_999;

    /** A key that sorts fields ({@code initiators[1].name}) as the form asks for them. */
    String place(String field) {
        StringBuilder place = new StringBuilder();
        Class<?> type = form;
        for (String part : field.split("[.\\[]", -1)) {
            if (part.endsWith("]")) {
                place.append(six(row(part.substring(0, part.length() - 1))));
            } else if (!part.isEmpty()) {
                place.append(six(index(type, part)));
                type = inside(type, part);
            }
        }
        return place.toString();
    }

    private static int index(@Nullable Class<?> type, String name) {
        RecordComponent[] components = type == null ? null : type.getRecordComponents();
        for (int at = 0; components != null && at < components.length; at++) {
            if (components[at].getName().equals(name)) {
                return at;
            }
        }
        return LAST;
    }

    private static @Nullable Class<?> inside(@Nullable Class<?> type, String name) {
        int at = index(type, name);
        return type == null || at == LAST
                ? null
                : element(type.getRecordComponents()[at].getGenericType()).orElse(null);
    }

    /** The type of a field, or of the rows of a list. */
    private static Optional<Class<?>> element(Type type) {
        Type single =
                type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return single instanceof Class<?> known ? Optional.of(known) : Optional.empty();
    }

    private static int row(String number) {
        try {
            return Math.min(Integer.parseInt(number), LAST);
        } catch (NumberFormatException key) {
            return LAST;
        }
    }

    private static String six(int number) {
        return "%06d".formatted(number);
    }
}
