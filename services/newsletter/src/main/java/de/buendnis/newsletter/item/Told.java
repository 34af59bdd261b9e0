package de.buendnis.newsletter.item;

import java.util.Collection;
import java.util.Set;

/** What items must know of the editions; they answer it. */
public interface Told {

    /** Those of these items that somebody may have got in an edition. */
    Set<String> of(Collection<String> itemIds);
}
