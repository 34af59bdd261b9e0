package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everybody who takes part in a year, each at a browser of their own. */
record People(
        Officer officer,
        Editor editor,
        Adviser adviser,
        Participant participant,
        Subscriber subscriber,
        Founder founder)
        implements AutoCloseable {

    /** All sign in at once: nobody has to do so in the middle of the story. */
    static People gathered(Cast cast, Supplier<Person> persons) {
        return new People(
                Officer.signedIn(persons.get(), Officer.ANNA),
                Editor.signedIn(persons.get(), Editor.MIA),
                Adviser.signedIn(persons.get()),
                new Participant(Coordinator.signedIn(persons.get(), cast.coordinator()), cast),
                Subscriber.at(persons.get(), cast.reader()),
                Founder.at(persons.get(), cast.founder()));
    }

    /** Whatever happened to whoever sent the mails. */
    void assertNobodyWasMailedTwice() {
        Stream.of(participant.mailbox(), subscriber.mailbox(), founder.mailbox())
                .map(Mailbox::subjects)
                .forEach(subjects -> assertThat(subjects).isNotEmpty().doesNotHaveDuplicates());
    }

    @Override
    public void close() {
        Stream.of(
                        officer.person(),
                        editor.person(),
                        adviser.person(),
                        participant.person(),
                        subscriber.person(),
                        founder.person())
                .forEach(Person::close);
    }
}
