package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A year of the initiative, as those live it who take part in it. Everybody tries again when a
 * service is away, so the story ends the same whatever becomes of the services meanwhile.
 */
final class YearStory {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String REMARK = "Wann beginnt das Frühstück, und wann endet es?";

    private static final String ANSWER = "Beginnen Sie mit dem, was vor Ort am meisten fehlt.";

    private final Cast cast;
    private final Supplier<Person> persons;
    private final Album album;
    private final Consumer<String> prompter;
    private final Public everybody;
    private Duration untilFound = Duration.ZERO;

    /**
     * @param persons at browsers of which kind it is told; all of them patient
     * @param prompter is told the name of each step before it begins
     */
    YearStory(
            Platform platform,
            Cast cast,
            Supplier<Person> persons,
            Album album,
            Consumer<String> prompter) {
        this.cast = cast;
        this.persons = persons;
        this.album = album;
        this.prompter = prompter;
        this.everybody = Public.of(platform);
    }

    void tell() {
        try (People people = People.gathered(cast, persons)) {
            campaign(new CampaignDesk(people.officer()), people.participant());
            subscription(people.subscriber());
            founding(new FoundingStory(people.officer(), cast, everybody, album), people.adviser());
            Mailbox.Letter letter = edition(people);
            cancellation(people);
            step("the visitor unsubscribes");
            people.subscriber().unsubscribesByProgram(letter);
            album.keep(people.subscriber().person(), "subscription-ended");
            advice(people);
            people.assertNobodyWasMailedTwice();
        }
    }

    /** From the click on "veröffentlichen" until a search found the new alliance. */
    Duration untilFound() {
        return untilFound;
    }

    private void campaign(CampaignDesk desk, Participant participant) {
        step("the office announces a campaign");
        desk.drafts(cast);
        desk.announces(cast);
        step("the office opens the registration");
        desk.opensRegistration(cast);
        step("the coordinator registers two actions");
        participant.findsRegistration();
        participant.entersExhibition();
        participant.entersBreakfast();
        participant.handsIn();
        assertThat(everybody.answer("/aktionstag").body()).doesNotContain(cast.breakfast());
        step("the office asks for a change");
        desk.opensReview(cast);
        album.keep(desk.office().person(), "review");
        desk.asksForChange(cast.breakfast(), REMARK);
        step("the change is made");
        Mailbox.Letter question = participant.mailbox().next("Rückfrage zur Anmeldung");
        assertThat(question.text()).doesNotContain(REMARK);
        participant.addsHours(question.link(), REMARK);
        participant.handsIn();
        step("the office confirms");
        desk.opensReview(cast);
        desk.confirms();
        step("the public sees both actions");
        eventually(
                () -> {
                    assertThat(everybody.answer("/aktionstag").body())
                            .contains(cast.exhibition(), cast.breakfast(), "9:30");
                    assertThat(everybody.calendar()).contains(cast.exhibition(), cast.breakfast());
                });
        assertThat(participant.mailbox().next("Anmeldung zum Aktionstag bestätigt").text())
                .contains(cast.alliance());
    }

    private void subscription(Subscriber subscriber) {
        step("a visitor subscribes");
        subscriber.subscribes();
        album.keep(subscriber.person(), "subscription-asked");
        step("the visitor confirms");
        subscriber.confirms();
        album.keep(subscriber.person(), "subscription-confirmed");
    }

    private void founding(FoundingStory founding, Adviser adviser) {
        if (cast.plannedIsNew()) {
            step("the office takes in an alliance to be");
            founding.takenIn();
        }
        step("the council adopts");
        founding.adopted();
        adviser.findsCase(cast.plannedPlace(), "Gründungsberatung");
        step("the alliance is founded");
        founding.founded();
        step("the alliance is published");
        untilFound = founding.published();
    }

    /** Returns the edition as it came to the visitor. */
    private Mailbox.Letter edition(People people) {
        String subject = "Nachrichten im " + cast.season();
        Editor author = new Editor(people.officer().person());
        step("the office composes an edition");
        author.begins(subject, cast.campaignSlug());
        author.takes(cast.campaign() + ": Jetzt Aktionen anmelden");
        author.takes("Neu gegründet: " + cast.planned());
        author.takes(cast.alliance() + " mit 2 Aktionen");
        album.keep(author.person(), "edition-composed");
        step("the office submits the edition");
        author.submits();
        step("a second person approves");
        people.editor().approves(subject);
        step("the edition goes out");
        people.editor().sends();
        people.editor().waitsUntilSent();
        album.keep(people.editor().person(), "edition-sent");
        step("the visitor receives it");
        Mailbox.Letter letter = people.subscriber().mailbox().next(subject);
        assertThat(letter.text()).contains(cast.breakfast(), cast.planned());
        eventually(
                () ->
                        assertThat(everybody.answer("/newsletter/feed.atom").body())
                                .contains(subject));
        return letter;
    }

    private void cancellation(People people) {
        step("an action is cancelled");
        people.participant().cancelsBreakfast();
        step("calendar, page and newsletter tell of it");
        eventually(
                () -> {
                    assertThat(everybody.event(cast.breakfast()))
                            .contains("STATUS:CANCELLED", "SEQUENCE:1");
                    assertThat(everybody.answer("/aktionstag").body()).contains("Abgesagt");
                });
        assertThat(everybody.event(cast.exhibition())).doesNotContain("CANCELLED");
        people.editor().findsDraft("Abgesagt: " + cast.breakfast());
    }

    private void advice(People people) {
        String name = "Bündnis für Familie %s-Nord".formatted(cast.plannedPlace());
        step("a founder asks for advice");
        String number = people.founder().asks(name, cast.plannedPlace());
        step("an adviser takes the case");
        Adviser adviser = people.adviser();
        adviser.takes(number);
        // The request and the draft that arose from it in the directory lead to one another.
        adviser.person().opensUntilItSays(adviser.person().whereabouts(), name);
        step("the adviser answers");
        adviser.answers(ANSWER);
        people.founder().readsAnswer(number, ANSWER);
        album.keep(people.founder().person(), "advice-answered");
        album.keep(adviser.person(), "case-answered");
        step("the case closes");
        adviser.closesCase();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(LIMIT).untilAsserted(assertion::run);
    }

    private void step(String name) {
        prompter.accept(name);
    }
}
