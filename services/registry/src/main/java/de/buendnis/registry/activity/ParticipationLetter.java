package de.buendnis.registry.activity;

import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationStage;
import java.util.Optional;

/**
 * What coordinators hear of their registration. Neither remarks nor reasons: the mail says that
 * there is something to read, and links to it.
 */
record ParticipationLetter(String subject, String text) {

    /**
     * The letter about a fact; empty if nobody needs one.
     *
     * @param stage where the registration stands after it
     * @param name the alliance's
     * @param site where the platform is found
     */
    static Optional<ParticipationLetter> about(
            ParticipationChange change, ParticipationStage stage, String name, String site) {
        String link = site + "/mein-buendnis/aktionstag";
        return switch (change.getKind()) {
            case CONFIRMED -> Optional.of(isFirst(change) ? first(name, link) : again(name, link));
            case CHANGES_REQUESTED -> Optional.of(changesRequested(name, link));
            case REJECTED ->
                    Optional.of(
                            stage == ParticipationStage.CONFIRMED
                                    ? changeRejected(name, link)
                                    : rejected(name, link));
            case UNKNOWN,
                    DRAFTED,
                    EDITED,
                    SUBMITTED,
                    WITHDRAWN,
                    TAKEN_UP_AGAIN,
                    ACTION_MOVED,
                    ACTION_CANCELLED,
                    ENDED_WITH_ALLIANCE,
                    ENDED_WITH_CAMPAIGN,
                    ACTIONS_HELD,
                    REPORTED ->
                    Optional.empty();
        };
    }

    private static boolean isFirst(ParticipationChange change) {
        return change.getConfirmed() != null && change.getConfirmed().getFirst();
    }

    private static ParticipationLetter first(String name, String link) {
        return new ParticipationLetter(
                "Anmeldung zum Aktionstag bestätigt: " + name,
                """
                Guten Tag,

                die Servicestelle hat die Anmeldung von „%s“ zum Aktionstag bestätigt. Die Aktionen stehen im Kalender. Muss eine verschoben oder abgesagt werden, tun Sie das hier:

                %s
                """
                        .formatted(name, link));
    }

    private static ParticipationLetter again(String name, String link) {
        return new ParticipationLetter(
                "Anmeldung zum Aktionstag erneut bestätigt: " + name,
                """
                Guten Tag,

                die Servicestelle hat die Anmeldung von „%s“ zum Aktionstag erneut bestätigt. Im Kalender stehen die Aktionen jetzt so, wie sie zuletzt eingereicht wurden:

                %s
                """
                        .formatted(name, link));
    }

    private static ParticipationLetter changesRequested(String name, String link) {
        return new ParticipationLetter(
                "Rückfrage zur Anmeldung zum Aktionstag: " + name,
                """
                Guten Tag,

                die Servicestelle hat eine Rückfrage zur Anmeldung von „%s“ zum Aktionstag. Worum es geht, lesen Sie hier:

                %s

                Ändern Sie dort, was angemerkt ist, und reichen Sie die Anmeldung wieder ein. Was schon im Kalender steht, bleibt bis dahin stehen.
                """
                        .formatted(name, link));
    }

    private static ParticipationLetter rejected(String name, String link) {
        return new ParticipationLetter(
                "Anmeldung zum Aktionstag abgelehnt: " + name,
                """
                Guten Tag,

                die Servicestelle hat die Anmeldung von „%s“ zum Aktionstag abgelehnt. Den Grund lesen Sie hier:

                %s

                Fragen dazu beantwortet die Servicestelle gern.
                """
                        .formatted(name, link));
    }

    /** What was confirmed before stays so. */
    private static ParticipationLetter changeRejected(String name, String link) {
        return new ParticipationLetter(
                "Änderungen zum Aktionstag abgelehnt: " + name,
                """
                Guten Tag,

                die Servicestelle hat die Änderungen an der Anmeldung von „%s“ zum Aktionstag abgelehnt. Im Kalender bleibt, was zuvor bestätigt war. Den Grund lesen Sie hier:

                %s

                Fragen dazu beantwortet die Servicestelle gern.
                """
                        .formatted(name, link));
    }
}
