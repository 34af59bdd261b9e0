package de.buendnis.registry.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its alliance sees it in the list.
 *
 * @param title what to call it: the name, else the function or unit
 * @param coordinator whether the contact may sign in
 */
record ContactCard(String id, String title, boolean coordinator, List<Part> parts) {

    /**
     * @param published whether everybody may read it
     */
    record Part(String label, String text, boolean published) {}

    static ContactCard of(String id, Contact contact) {
        ContactDetails details = Objects.requireNonNull(contact.details(), "Erased ones have none");
        List<Part> parts =
                Stream.of(ContactField.values())
                        .flatMap(field -> part(field, contact, details.text(field)))
                        .toList();
        String title =
                Stream.of(details.name(), details.function(), details.unit())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(parts.getFirst().text());
        return new ContactCard(id, title, contact.coordinator(), parts);
    }

    private static Stream<Part> part(ContactField field, Contact contact, @Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(new Part(field.label(), text, contact.publishes(field)));
    }
}
