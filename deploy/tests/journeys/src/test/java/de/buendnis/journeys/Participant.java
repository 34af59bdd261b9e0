package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Somebody who coordinates an alliance, at work on what it does during a campaign. */
record Participant(Coordinator coordinator, Cast cast) {

    /** Found on the own dashboard, which shows the campaign that is next. */
    void findsRegistration() {
        person().opensUntilItSays("/mein-buendnis", invitation()).follow(invitation());
        assertThat(person().headline()).isEqualTo(cast.campaign());
    }

    String invitation() {
        return "Aktionen zum %s anmelden".formatted(cast.campaign());
    }

    void entersExhibition() {
        enters(cast.exhibition(), cast.firstDay(), cast.lastDay(), "Rathaus, Foyer");
    }

    void entersBreakfast() {
        LocalDate day = cast.firstDay().plusDays(5);
        enters(cast.breakfast(), day, day, "Bürgerhaus");
    }

    private void enters(String title, LocalDate first, LocalDate last, String venue) {
        Person person = person().open(home() + "/aktionen/neu");
        person.fill("Titel", title)
                .fill("Was geschieht?", "Wir zeigen, was Familien im Ort finden.")
                .fill("Erster Tag", first.toString())
                .fill("Letzter Tag", last.toString())
                .fill("Veranstaltungsort", venue)
                .fill("Ort", "Musterstadt")
                .press("Aktion speichern");
        assertThat(person.reads()).contains("Die Aktion ist gespeichert", title);
    }

    void handsIn() {
        Person person = person().open(home()).press("Anmeldung einreichen");
        assertThat(person.reads()).contains("Die Anmeldung ist eingereicht");
    }

    /** From the link in the mail to the form, where the office's remark stands. */
    void addsHours(String link, String remark) {
        Person person = person().open(link);
        assertThat(person.reads()).contains(remark);
        person.follow("Bearbeiten: " + cast.breakfast())
                .fill("Beginn", "09:30")
                .fill("Ende", "11:30")
                .press("Aktion speichern");
        assertThat(person.reads()).contains("Die Aktion ist gespeichert");
    }

    void cancelsBreakfast() {
        Person person = person().open(home()).follow("Absagen: " + cast.breakfast());
        person.press("Aktion absagen");
        assertThat(person.reads()).contains("Die Aktion ist abgesagt");
    }

    Mailbox mailbox() {
        return coordinator.mailbox();
    }

    Person person() {
        return coordinator.person();
    }

    private String home() {
        return "/mein-buendnis/aktionstag/" + cast.campaignSlug();
    }
}
