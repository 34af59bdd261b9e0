package de.buendnis.newsletter.edition;

import de.buendnis.newsletter.item.Items;
import de.buendnis.newsletter.item.Proposal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the pieces of an edition that are not true any more. */
@Component
class Outdated {

    private final Items items;

    Outdated(Items items) {
        this.items = items;
    }

    /**
     * Titles of the pieces whose item was dropped or hidden, or has changed since it was taken
     * over.
     */
    List<String> of(Edition edition) {
        Map<String, Proposal> proposals = items.find(edition.itemIds());
        return edition.pieces().stream()
                .filter(piece -> piece.itemId() != null)
                .filter(piece -> isOutdated(piece, proposals.get(piece.itemId())))
                .map(Piece::title)
                .toList();
    }

    static boolean isOutdated(Piece piece, @Nullable Proposal proposal) {
        return proposal == null
                || proposal.dropped() != null
                || !proposal.isPublic()
                || !proposal.changedAt().equals(piece.itemAsOf());
    }
}
