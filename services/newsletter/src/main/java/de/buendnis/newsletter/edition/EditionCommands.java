package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Items;
import de.buendnis.newsletter.item.Proposal;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The only place that writes editions. Who may do what is decided by the pages that call it. */
@Component
public class EditionCommands {

    private final Aggregates<Edition, EditionHappening> editions;
    private final Outdated outdated;
    private final Items items;
    private final Clock clock;

    EditionCommands(
            Aggregates<Edition, EditionHappening> editions,
            Outdated outdated,
            Items items,
            Clock clock) {
        this.editions = editions;
        this.outdated = outdated;
        this.items = items;
        this.clock = clock;
    }

    /** A hold for the moment, the stage tells it; the dispatch stops after the mails under way. */
    public void pause(Command command) {
        decide(command, edition -> edition.pause(now()));
    }

    public void resume(Command command) {
        decide(command, edition -> edition.resume(now()));
    }

    /**
     * The run is over: every mail of it is settled.
     *
     * @param recipients to how many it was addressed
     */
    public void markSent(String id, long recipients, String commandId) {
        decide(
                new Command(id, null, commandId, Actor.system()),
                edition -> edition.sent(recipients, now()));
    }

    Versioned<Edition> draft(Command command, String slug, Wording wording) {
        try {
            return editions.create(
                    command, Edition.draft(slug, wording, Editor.of(command.by()), now()));
        } catch (DuplicateKeyException taken) {
            throw EditionRule.SLUG_TAKEN.refuse(slug, slug);
        }
    }

    void reword(Command command, Wording wording) {
        decide(command, edition -> edition.reword(wording, Editor.of(command.by()), now()));
    }

    /**
     * Takes an item in, last. It is reserved before anything is written: no two editions may tell
     * the same. What a crash leaves reserved is offered in this edition again.
     */
    void take(Command command, String itemId) {
        editions.get(command.aggregateId()).state().requireOpen();
        Proposal proposal = items.find(itemId).orElseThrow(EditionRule.ITEM_GONE::refuse);
        if (proposal.dropped() != null) {
            throw EditionRule.ITEM_GONE.refuse();
        }
        if (!proposal.isPublic()) {
            throw EditionRule.ITEM_NOT_PUBLIC.refuse();
        }
        if (!items.reserve(itemId, command.aggregateId())) {
            throw EditionRule.ITEM_TAKEN.refuse();
        }
        Piece piece = Pieces.of(itemId, proposal);
        decide(command, edition -> edition.add(piece, Editor.of(command.by()), now()));
    }

    void add(Command command, Piece own) {
        decide(command, edition -> edition.add(own, Editor.of(command.by()), now()));
    }

    void replace(Command command, Piece piece) {
        decide(command, edition -> edition.replace(piece, Editor.of(command.by()), now()));
    }

    /** Tells a piece anew, in the words that its item has now. */
    void refresh(Command command, String pieceId) {
        decide(
                command,
                edition ->
                        edition.replace(
                                renewed(edition.piece(pieceId)), Editor.of(command.by()), now()));
    }

    /** Takes a piece out; its item is free for other editions then. */
    void remove(Command command, String pieceId) {
        // A double click finds the piece gone, which is no reason to refuse it.
        Optional<String> item = editions.get(command.aggregateId()).state().itemOf(pieceId);
        decide(command, edition -> edition.remove(pieceId, Editor.of(command.by()), now()));
        item.ifPresent(itemId -> items.release(itemId, command.aggregateId()));
    }

    void move(Command command, String pieceId, boolean up) {
        decide(command, edition -> edition.move(pieceId, up, Editor.of(command.by()), now()));
    }

    void submit(Command command) {
        decide(command, edition -> edition.submit(outdated.of(edition), now()));
    }

    void handBack(Command command, @Nullable String note) {
        decide(command, edition -> edition.handBack(note, now()));
    }

    void approve(Command command) {
        decide(
                command,
                edition -> edition.approve(outdated.of(edition), Editor.of(command.by()), now()));
    }

    void send(Command command) {
        decide(command, edition -> edition.send(outdated.of(edition), now()));
    }

    /** Its items are free again as soon as the fact comes round. */
    void cancel(Command command) {
        decide(command, edition -> edition.cancel(now()));
    }

    private Piece renewed(Piece piece) {
        String itemId = piece.itemId();
        Proposal proposal =
                itemId == null
                        ? null
                        : items.find(itemId).filter(found -> found.dropped() == null).orElse(null);
        if (itemId == null || proposal == null) {
            throw EditionRule.ITEM_GONE.refuse();
        }
        return Pieces.told(piece.id(), itemId, proposal);
    }

    private void decide(Command command, Function<Edition, EditionHappening> decision) {
        Versioned<Edition> unused = editions.decide(command, decision);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
