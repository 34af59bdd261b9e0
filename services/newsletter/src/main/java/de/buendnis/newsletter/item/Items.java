package de.buendnis.newsletter.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The draft items, as editions ask for them. Pages count from 0. */
@Component
public class Items {

    private final ItemStore store;
    private final ItemWords words;

    Items(ItemStore store, ItemWords words) {
        this.store = store;
        this.words = words;
    }

    public Optional<Proposal> find(String id) {
        return store.find(id).map(item -> words.of(List.of(item)).getFirst());
    }

    /** Those of these ids that there are, by id. */
    public Map<String, Proposal> find(Collection<String> ids) {
        var byId = new LinkedHashMap<String, Proposal>();
        words.of(store.find(ids)).forEach(proposal -> byId.put(proposal.id(), proposal));
        return byId;
    }

    /**
     * Those that wait for an edition, newest first.
     *
     * @param editionId those reserved for this one are free for it too; null for none
     */
    public List<Proposal> free(@Nullable String editionId, int page, int size) {
        return words.of(store.free(editionId, page, size));
    }

    public long countFree(@Nullable String editionId) {
        return store.countFree(editionId);
    }

    /** Reserves an item for an edition; false if another one has it, or it was dropped. */
    public boolean reserve(String id, String editionId) {
        return store.reserve(id, editionId);
    }

    /** Frees an item that was reserved for this edition. */
    public void release(String id, String editionId) {
        store.release(id, editionId);
    }

    /** Frees all items that were reserved for this edition but those that it tells. */
    public void releaseAllBut(Collection<String> told, String editionId) {
        store.releaseAllBut(told, editionId);
    }
}
