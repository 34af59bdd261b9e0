package de.buendnis.backup;

import static de.buendnis.backup.Findings.say;

import de.buendnis.backup.Operator.Backup;
import de.buendnis.load.system.Person;
import de.buendnis.load.system.Work;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** The command: a fresh system, one service after the other, and in the end all at once. */
final class Check {

    private static final String MEDIA = "mia.medien@example.org";
    private static final String ADVISER = "fatma.beratung@example.org";
    private static final String TAKES_PART = "ploen";

    private Check() {}

    /** Arguments: services to be put back; all when there are none. */
    static void main(String[] arguments) {
        Work work = Work.begin();
        int findings;
        try (Platform platform = Platform.start(work.root(), work.folder())) {
            findings = run(platform, work.folder(), List.of(arguments));
        }
        if (findings > 0) {
            say("%d findings. Data and logs are in %s", findings, work.folder());
            System.exit(1);
        }
        say("All held.");
        work.close();
    }

    private static int run(Platform platform, Path folder, List<String> wanted) {
        var findings = new Findings();
        String url = platform.baseUrl();
        try (Database database = new Database(platform.databaseUrl());
                Broker broker = new Broker(platform.brokerAddress());
                PublicPages pages = new PublicPages(url);
                Person anna = Person.signedIn(url, Person.ANNA);
                Person mia = Person.signedIn(url, MEDIA);
                Person fatma = Person.signedIn(url, ADVISER);
                Person visitor = new Person(url)) {
            var office = new Desk(anna);
            var newsroom = new Newsroom(new Desk(mia), office);
            var readers = new Readers(visitor, folder.resolve("mail"));
            var operator = new Operator(platform, database, folder);
            var chapter =
                    new Chapter(platform, operator, database, broker, pages, readers, findings);
            var backups = new TreeMap<String, Backup>();
            for (Story story :
                    List.of(
                            new RegistryStory(office),
                            new EventsStory(office, TAKES_PART),
                            new NewsletterStory(newsroom, readers, new AtomicReference<>("")),
                            new UnderWayStory(newsroom, platform, database),
                            new ConsultationStory(new Desk(fatma), visitor))) {
                if (wanted.isEmpty() || wanted.contains(story.service())) {
                    backups.put(story.service(), chapter.tell(story));
                }
            }
            all(platform, operator, new Consistency(database, broker), backups.values(), findings);
            newIndex(platform, pages, findings);
        }
        return findings.count();
    }

    /** As after the loss of MongoDB's disk: each from a night of its own. */
    private static void all(
            Platform platform,
            Operator operator,
            Consistency consistency,
            Collection<Backup> backups,
            Findings findings) {
        say("All databases at once, from the backups above");
        backups.forEach(one -> platform.service(one.service()).stop());
        for (Backup one : backups) {
            operator.database().drop(one.service());
            one.archive().putBack(platform.databaseUrl());
        }
        backups.forEach(one -> operator.start(one, Map.of()));
        backups.forEach(operator::awaitInUse);
        consistency.awaitQuiet();
        findings.require("databases, topics and views tell the same", consistency.findings());
    }

    /** The portal's index is in no backup. */
    private static void newIndex(Platform platform, PublicPages pages, Findings findings) {
        say("A portal that starts with nothing");
        Map<String, String> before = pages.read("/");
        ServiceProcess portal = platform.service("portal");
        portal.stop();
        platform.forget(portal.name());
        portal.start(Map.of());
        portal.awaitReady();
        findings.require("shows the same pages", Findings.differences(before, pages.read("/")));
    }
}
