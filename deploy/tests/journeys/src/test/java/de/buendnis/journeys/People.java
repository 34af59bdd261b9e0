package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
    static People gathered(Platform platform, Cast cast) {
        return new People(
                Officer.signedIn(platform.patientPerson(), Officer.ANNA),
                Editor.signedIn(platform.patientPerson(), Editor.MIA),
                Adviser.signedIn(platform.patientPerson()),
                new Participant(
                        Coordinator.signedIn(platform.patientPerson(), cast.coordinator()), cast),
                Subscriber.at(platform.patientPerson(), cast.reader()),
                Founder.at(platform.patientPerson(), cast.founder()));
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
