package de.buendnis.journeys;

import org.junit.jupiter.api.Test;

/**
 * Every page that somebody can reach by following links: at both widths without anything that axe
 * finds, a message in the console or a dead link.
 */
@Journey
class EveryPageTest {

    private static final String NEWSLETTER = "/verwaltung/newsletter";
    private static final String ADVICE = "/verwaltung/beratung";

    @Test
    void everyPublicPageIsSound(Platform platform) {
        try (Person person = platform.person()) {
            new Walk(person, "public", "/").through("/", "/identitaet/anmelden");
        }
    }

    @Test
    void everyPageOfACoordinatorIsSound(Platform platform) {
        try (Coordinator coordinator =
                Coordinator.signedIn(platform.person(), "koordination@kreis-unna.example")) {
            new Walk(coordinator.person(), "coordinator", "/mein-buendnis")
                    .through("/mein-buendnis");
        }
    }

    /** Newsletter and advice are looked at by those whose work they are. */
    @Test
    void everyPageOfTheOfficeIsSound(Platform platform) {
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            new Walk(office.person(), "office", "/verwaltung")
                    .leavingOut(NEWSLETTER)
                    .leavingOut(ADVICE)
                    .through("/verwaltung");
        }
    }

    @Test
    void everyPageOfTheNewsletterIsSoundAndNoneLeadsWhereTheMediaTeamMayNotGo(Platform platform) {
        try (Editor editor = Editor.signedIn(platform.person(), Editor.MIA)) {
            new Walk(editor.person(), "media", "/verwaltung")
                    .lookingBelow(NEWSLETTER)
                    .through("/verwaltung");
        }
    }

    @Test
    void everyPageOfAdviceIsSoundAndNoneLeadsWhereAdvisersMayNotGo(Platform platform) {
        try (Adviser adviser = Adviser.signedIn(platform.person())) {
            new Walk(adviser.person(), "adviser", "/verwaltung")
                    .lookingBelow(ADVICE)
                    .through("/verwaltung");
        }
    }

    @Test
    void pagesThatDoNotExistAreSoundToo(Platform platform) {
        try (Person person = platform.person()) {
            person.open("/buendnisse/nirgendwo").look("public/unknown-alliance");
            person.open("/nirgendwo").look("public/unknown-page");
            person.open("/buendnisse?q=Nirgendwo").look("public/nothing-found");
        }
    }
}
