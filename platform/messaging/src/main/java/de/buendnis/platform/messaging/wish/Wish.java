package de.buendnis.platform.messaging.wish;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.Visitor;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form is handed out with, and brings back in hidden fields.
 *
 * @param formId one for each time that a form is opened, so that a double click is one wish
 * @param version that the editor saw, null where it does not matter
 */
public record Wish(@Nullable String formId, @Nullable Long version) {

    /** A form about something new, or about what nobody else disturbs. */
    public static Wish fresh() {
        return new Wish(UUID.randomUUID().toString(), null);
    }

    /** A form that was filled in for this version. */
    public static Wish upon(long version) {
        return new Wish(UUID.randomUUID().toString(), version);
    }

    /**
     * The same form, shown once more.
     *
     * @param stale whether it is now for what somebody else has stored meanwhile
     */
    public Wish again(boolean stale, long newerVersion) {
        return stale ? new Wish(formId, newerVersion) : this;
    }

    /**
     * An id for what the form makes. Nobody can choose one, least of all that of something of
     * somebody else's.
     *
     * @param owner to whom the new thing belongs
     */
    public String newId(String owner) {
        return UUID.nameUUIDFromBytes((owner + formId).getBytes(UTF_8)).toString();
    }

    /**
     * The command that the form stands for. Its id is made of the form's and of what is wished:
     * sent twice it is the same, but a form that was changed after "back" is a new wish.
     */
    public Command command(String aggregateId, Object content, Visitor visitor) {
        byte[] name = (aggregateId + formId + content).getBytes(UTF_8);
        return new Command(
                aggregateId, version, UUID.nameUUIDFromBytes(name).toString(), actor(visitor));
    }

    /** In the capacity that gives the most rights, which is the one that was needed. */
    private static Actor actor(Visitor visitor) {
        return new Actor(
                Stream.of(
                                ActorKind.OFFICE,
                                ActorKind.MEDIA,
                                ActorKind.ADVISER,
                                ActorKind.COORDINATOR)
                        .filter(kind -> visitor.is(kind.name()))
                        .findFirst()
                        .orElse(ActorKind.VISITOR),
                visitor.id(),
                visitor.name());
    }
}
