package de.buendnis.backup;

import java.util.Map;

/** What people do around a backup of one service. */
interface Story {

    /** Whose database is put back. */
    String service();

    /** What the backup knows. */
    void before();

    /** What happens after it, and is lost. */
    void lost();

    /** Public pages that tell of the service and of nothing else that was lost. */
    default String pages() {
        return "/";
    }

    /** Settings for the start on the backup, beside its time. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Whether all must be as at the time of the backup, as long as nobody acts. */
    default boolean standsStill() {
        return true;
    }

    /** People look, do again what was lost, and go on. Throws when they cannot. */
    void onwards();
}
