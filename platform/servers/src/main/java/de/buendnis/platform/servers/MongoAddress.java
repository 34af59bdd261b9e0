package de.buendnis.platform.servers;

import java.net.URI;

/**
 * Address of a MongoDB without a database.
 *
 * @param base such as {@code mongodb://127.0.0.1:27017/?replicaSet=rs0}
 */
public record MongoAddress(URI base) {

    /** The address of one of its databases; of none for an empty name. */
    public String database(String name) {
        String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
        return base.getScheme() + "://" + base.getRawAuthority() + "/" + name + query;
    }
}
