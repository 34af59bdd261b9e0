package de.buendnis.events.alliance;

import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.platform.messaging.View;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the contacts that alliances have published. A withdrawn consent comes as a message without
 * the field, an erasure as one without a state; both take effect here at once.
 */
@Component
class SeenContacts implements View<ContactMessage> {

    static final String COLLECTION = "seen.contact";

    /** One contact as it is kept: what may be published, and no more. */
    record Row(
            String allianceId,
            String title,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            int position) {}

    @Override
    public String topic() {
        return "registry.contact";
    }

    @Override
    public Class<ContactMessage> messageType() {
        return ContactMessage.class;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public @Nullable Object row(ContactMessage message) {
        ContactState state = message.getState();
        return state == null
                ? null
                : new Row(
                        state.getAllianceId(),
                        Stream.of(state.getFunction(), state.getUnit(), state.getName())
                                .filter(text -> text != null && !text.isBlank())
                                .findFirst()
                                .orElse("Kontakt des Bündnisses"),
                        state.getName(),
                        state.getPhone(),
                        state.getMail(),
                        state.getPosition());
    }
}
