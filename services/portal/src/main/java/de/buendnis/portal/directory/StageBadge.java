package de.buendnis.portal.directory;

/**
 * Where an alliance stands, as a badge.
 *
 * @param kind of {@code parts/badge}
 * @param text said in words too, never by colour alone
 */
public record StageBadge(String kind, String text) {

    /** "Aktiv seit 2006", "Ruhend", "In Gründung". */
    public static StageBadge of(Alliance alliance) {
        Integer since = alliance.foundedIn();
        return switch (alliance.state().getStage()) {
            case ACTIVE ->
                    new StageBadge("success", since == null ? "Aktiv" : "Aktiv seit " + since);
            case DORMANT -> new StageBadge("quiet", "Ruhend");
            case FOUNDED ->
                    new StageBadge("info", since == null ? "Gegründet" : "Gegründet " + since);
            case PLANNING, RESOLUTION_PENDING, RESOLUTION_ADOPTED, FOUNDING_SCHEDULED ->
                    new StageBadge("info", "In Gründung");
            case DISSOLVED, ABANDONED, UNKNOWN ->
                    throw new IllegalStateException("Such an alliance is not shown");
        };
    }
}
