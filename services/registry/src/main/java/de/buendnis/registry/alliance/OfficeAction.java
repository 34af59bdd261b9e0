package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the office can do with an alliance on a page of its own, and when it can. */
enum OfficeAction {
    DESCRIBE("Angaben ändern", "angaben", alliance -> !alliance.stage().isOver()),
    RESOLUTION(
            "Vorlage erfassen",
            "vorlage",
            alliance -> alliance.stage().isBeforeFounding() && !isResolved(alliance)),
    STEP(
            "Ergebnis erfassen",
            "vorlage/schritte",
            alliance -> alliance.resolution() != null && !alliance.stage().isOver()),
    SCHEDULE(
            "Gründung planen", "gruendungstermin", alliance -> alliance.stage().isBeforeFounding()),
    FOUND(
            "Gründung erfassen",
            "gruendung",
            alliance ->
                    alliance.stage().isBeforeFounding()
                            && alliance.stage() != AllianceStage.RESOLUTION_PENDING
                            && alliance.description().isComplete()),
    REVIEW("Porträt prüfen", "pruefung", alliance -> true),
    HIDE("Porträt verbergen", "verbergen", Alliance::isVisible),
    DORMANT(
            "Als ruhend vermerken",
            "ruhen",
            alliance ->
                    switch (alliance.stage()) {
                        case FOUNDED, ACTIVE, DORMANT -> true;
                        case PLANNING,
                                RESOLUTION_PENDING,
                                RESOLUTION_ADOPTED,
                                FOUNDING_SCHEDULED,
                                DISSOLVED,
                                ABANDONED ->
                                false;
                    }),
    WAKE("Bündnis wecken", "wecken", alliance -> alliance.stage() == AllianceStage.DORMANT),
    DISSOLVE(
            "Bündnis auflösen",
            "aufloesen",
            alliance -> !alliance.stage().isBeforeFounding() && !alliance.stage().isOver()),
    ABANDON("Gründung aufgeben", "aufgeben", alliance -> alliance.stage().isBeforeFounding());

    private final String label;
    private final String path;

    // Lambdas without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<Alliance> possible;

    OfficeAction(String label, String path, Predicate<Alliance> possible) {
        this.label = label;
        this.path = path;
        this.possible = possible;
    }

    /** The action at this last part of an address. */
    static OfficeAction at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Those of these that are possible now. */
    static List<OfficeAction> possible(Alliance alliance, OfficeAction... among) {
        return Arrays.stream(among).filter(action -> action.isPossible(alliance)).toList();
    }

    /** What its button says. */
    String label(Alliance alliance) {
        return switch (this) {
            case RESOLUTION -> alliance.resolution() == null ? label : "Vorlage bearbeiten";
            case SCHEDULE -> alliance.foundingPlannedOn() == null ? label : "Gründung verlegen";
            case DORMANT -> alliance.stage() == AllianceStage.DORMANT ? "Eintrag ändern" : label;
            case DESCRIBE, STEP, FOUND, REVIEW, HIDE, WAKE, DISSOLVE, ABANDON -> label;
        };
    }

    String link(String allianceId) {
        return "/verwaltung/buendnisse/" + allianceId + "/" + path;
    }

    boolean isPossible(Alliance alliance) {
        return possible.test(alliance);
    }

    /** Refuses a page that somebody kept open or in mind until it was out of time. */
    void requirePossible(Alliance alliance) {
        if (!isPossible(alliance)) {
            throw RuleViolation.conflict(
                    "not-possible-now",
                    "„%s“ ist im Stand „%s“ nicht möglich. Was jetzt geht, steht auf der Seite des Bündnisses „%s“."
                            .formatted(label(alliance), alliance.stage().label(), alliance.name()));
        }
    }

    private static boolean isResolved(Alliance alliance) {
        Resolution resolution = alliance.resolution();
        return resolution != null && resolution.adopted();
    }
}
