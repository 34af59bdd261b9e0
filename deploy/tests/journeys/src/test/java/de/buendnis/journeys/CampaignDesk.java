package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office does about a campaign and about those who take part in it. */
record CampaignDesk(Officer office) {

    private static final String CAMPAIGNS = "/verwaltung/aktionstage";

    void drafts(Cast cast) {
        Person person = office.person().open(CAMPAIGNS + "/neu");
        person.fill("Kurzadresse", cast.campaignSlug())
                .fill("Titel", cast.campaign())
                .fill("Motto", "Zeit für Familie")
                .check("Vor Ort");
        person.fill("Erster Tag", cast.firstDay().toString())
                .fill("Letzter Tag", cast.lastDay().toString())
                .fill("Offen ab", cast.firstDay().minusDays(20).toString())
                .fill("Offen bis", cast.firstDay().minusDays(10).toString())
                .press("Aktionstag anlegen");
        assertThat(person.reads()).contains("Der Aktionstag ist angelegt");
    }

    void announces(Cast cast) {
        takes(cast, "Aktionstag ankündigen", "Der Aktionstag ist angekündigt");
    }

    void opensRegistration(Cast cast) {
        takes(cast, "Anmeldung öffnen", "Die Anmeldung ist geöffnet");
    }

    private void takes(Cast cast, String step, String answer) {
        Person person = office.person().open(home(cast)).follow(step).press(step);
        assertThat(person.reads()).contains(answer);
    }

    /** What the alliance has handed in, found where everything is found that waits. */
    void opensReview(Cast cast) {
        office.person()
                .opensUntilItSays("/verwaltung", "Anmeldung prüfen: " + cast.alliance())
                .follow("Anmeldung prüfen: " + cast.alliance());
        assertThat(office.person().headline()).contains(cast.campaign());
    }

    void asksForChange(String action, String remark) {
        office.remarks(action, remark);
        office.person().press("Rückfrage stellen");
        assertThat(office.person().reads()).contains("Die Rückfrage ist gestellt");
    }

    void confirms() {
        Person person = office.person().press("Anmeldung bestätigen");
        assertThat(person.reads()).contains("Die Anmeldung ist bestätigt");
    }

    private static String home(Cast cast) {
        return CAMPAIGNS + "/" + cast.campaignSlug();
    }
}
