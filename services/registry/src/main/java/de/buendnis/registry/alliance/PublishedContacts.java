package de.buendnis.registry.alliance;

import java.util.List;

/** What everybody may read of an alliance's contacts. The contacts answer. */
public interface PublishedContacts {

    /** For each contact with something to read its published parts, in order. */
    List<List<String>> of(String allianceId);
}
