package de.buendnis.newsletter.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Those that wait for an edition, newest first. */
    public List<Proposal> free(int page, int size) {
        return words.of(store.free(page, size));
    }

    public long countFree() {
        return store.countFree();
    }

    /**
     * Those that an edition could take: free, or reserved for it and not told by it.
     *
     * @param told ids of items that it tells already
     */
    public List<Proposal> proposed(String editionId, Collection<String> told, int page, int size) {
        return words.of(store.proposed(editionId, told, page, size));
    }

    public long countProposed(String editionId, Collection<String> told) {
        return store.countProposed(editionId, told);
    }

    /** Takes an item that no edition has out of sight for good. */
    public void setAside(String id) {
        store.setAside(id);
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
