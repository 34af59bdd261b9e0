package de.buendnis.backup;

import java.util.concurrent.atomic.AtomicReference;

/**
 * An edition is approved in the backup and sent afterwards; another one comes into being and is
 * sent; the directory tells something new.
 */
record NewsletterStory(Newsroom newsroom, Readers readers, AtomicReference<String> approved)
        implements Story {

    private static final String SECOND = "die-sicherung-kennt-sie-nicht";

    @Override
    public String service() {
        return "newsletter";
    }

    /** What the directory tells meanwhile is not lost. */
    @Override
    public String pages() {
        return "/newsletter";
    }

    @Override
    public void before() {
        readers.subscribe("leserin-vorher@buendnis.example");
        approved.set(newsroom.approves("In der Sicherung freigegeben", "freigegeben"));
    }

    @Override
    public void lost() {
        newsroom.sends(approved.get());
        readers.subscribe("leser-nachher@buendnis.example");
        newsroom.sends(newsroom.approves("Die Sicherung kennt sie nicht", SECOND));
        Desk office = newsroom.approver();
        office.publishes(office.takesIn("Bündnis der Meldung", "meldung"), "Wir sind neu.");
    }

    @Override
    public void onwards() {
        // As the guide says: it has gone out, and must not again.
        newsroom.givesUp(approved.get());
        readers.subscribe("leser-nachher@buendnis.example");
        newsroom.sends(newsroom.approves("Noch einmal von vorn", SECOND));
    }
}
