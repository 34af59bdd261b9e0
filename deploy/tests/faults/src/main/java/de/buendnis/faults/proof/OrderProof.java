package de.buendnis.faults.proof;

import de.buendnis.faults.traffic.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** First deliveries of a key come in the order of versions, and its last record is the newest. */
final class OrderProof {

    private OrderProof() {}

    static void look(World world, Findings findings) {
        for (Store store : Store.values()) {
            Map<String, Long> last = new HashMap<>();
            Map<String, Long> highest = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (Told told : world.told(store)) {
                String key = told.key();
                if (seen.add(key + ":" + told.version())) {
                    findings.require(
                            told.version() > highest.getOrDefault(key, 0L),
                            "%s: version %d of %s comes first after version %s",
                            store,
                            told.version(),
                            key,
                            highest.get(key));
                    highest.put(key, Math.max(told.version(), highest.getOrDefault(key, 0L)));
                }
                last.put(key, told.version());
            }
            for (Document document : world.aggregates(store).find()) {
                Long end = last.get(document.getString("_id"));
                findings.require(
                        document.getLong("version").equals(end),
                        "%s: %s has version %s, its last record is of version %s",
                        store,
                        document.getString("_id"),
                        document.getLong("version"),
                        end);
            }
        }
    }
}
