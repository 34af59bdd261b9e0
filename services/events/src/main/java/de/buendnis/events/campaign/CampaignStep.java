package de.buendnis.events.campaign;

import java.util.List;
import java.util.stream.Stream;

/** A step in the life of a campaign that the office takes by hand. */
enum CampaignStep {
    ANNOUNCE(
            "ankuendigen",
            "Aktionstag ankündigen",
            CampaignDone.ANNOUNCED,
            List.of(
                    "Die Öffentlichkeit sieht Motto und Tage auf der Seite „Aktionstag“.",
                    "Die Anmeldung öffnet von selbst an ihrem ersten Tag.")),
    OPEN(
            "anmeldung-oeffnen",
            "Anmeldung öffnen",
            CampaignDone.OPENED,
            List.of(
                    "Jede Koordination eines aktiven Bündnisses findet die Anmeldung in ihrer Übersicht.",
                    "Die Anmeldung schließt von selbst nach ihrem letzten Tag.")),
    CLOSE(
            "anmeldung-schliessen",
            "Anmeldung schließen",
            CampaignDone.CLOSED,
            List.of(
                    "Bündnisse melden nichts Neues mehr an. Was eingereicht ist, wird zu Ende geprüft.",
                    "Spätere Anmeldungen nimmt die Servicestelle im Namen der Bündnisse vor.",
                    "Wieder öffnen lässt sich die Anmeldung nicht.")),
    ARCHIVE(
            "archivieren",
            "Aktionstag archivieren",
            CampaignDone.ARCHIVED,
            List.of("Am Aktionstag und an den Anmeldungen ändert sich danach nichts mehr.")),
    CANCEL(
            "absagen",
            "Aktionstag absagen",
            CampaignDone.CANCELLED,
            List.of(
                    "Alle Aktionen, die noch bevorstehen, werden mit abgesagt.",
                    "Im Kalender stehen sie als abgesagt, auf der Seite auch.",
                    "Das lässt sich nicht zurücknehmen."));

    private final String path;
    private final String label;
    private final CampaignDone done;

    // Made by List.of, so nobody can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> consequences;

    CampaignStep(String path, String label, CampaignDone done, List<String> consequences) {
        this.path = path;
        this.label = label;
        this.done = done;
        this.consequences = consequences;
    }

    /** Its part of addresses. */
    String path() {
        return path;
    }

    /** What the button says. */
    String label() {
        return label;
    }

    CampaignDone done() {
        return done;
    }

    List<String> consequences() {
        return consequences;
    }

    /** Those that make sense at this stage; the first one moves the campaign on. */
    static List<CampaignStep> at(CampaignStage stage) {
        return switch (stage) {
            case DRAFT -> List.of(ANNOUNCE, CANCEL);
            case ANNOUNCED -> List.of(OPEN, CANCEL);
            case REGISTRATION_OPEN -> List.of(CLOSE, CANCEL);
            case REGISTRATION_CLOSED, RUNNING -> List.of(CANCEL);
            case DOCUMENTING -> List.of(ARCHIVE);
            case ARCHIVED, CANCELLED -> List.of();
        };
    }

    static CampaignStep ofPath(String path) {
        return Stream.of(values())
                .filter(step -> step.path.equals(path))
                .findFirst()
                .orElseThrow(CampaignRule.UNKNOWN::refuse);
    }
}
