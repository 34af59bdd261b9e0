package de.buendnis.faults.traffic;

import de.buendnis.faults.signin.Door;
import de.buendnis.faults.signin.Identity;
import de.buendnis.faults.signin.LinkSignIn;
import de.buendnis.faults.signin.Person;
import de.buendnis.faults.signin.Staff;
import de.buendnis.faults.system.TestedSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The people of one round. */
public final class Traffic {

    private static final int ALLIANCES = 3;

    /** More readers would only make each edition longer. */
    private static final int MOST_READERS = 40;

    /** So that the first edition has somebody to go to. */
    private static final int FIRST_READERS = 6;

    private final TestedSystem system;
    private final Ledger ledger;
    private final Identity identity;
    private final Staff staff;
    private final Campaign campaign;

    private Traffic(
            TestedSystem system, Ledger ledger, Identity identity, Staff staff, Campaign campaign) {
        this.system = system;
        this.ledger = ledger;
        this.identity = identity;
        this.staff = staff;
        this.campaign = campaign;
    }

    /** Opens the campaign, finds the first readers, and waits until all of that is so. */
    public static Traffic prepare(
            TestedSystem system, Ledger ledger, Identity identity, Staff staff)
            throws InterruptedException {
        List<Thread> readers = new ArrayList<>();
        for (int number = 0; number < FIRST_READERS; number++) {
            Desk newsletter = visitor(system, ledger, new Random(number)).at("newsletter");
            var mails = new MailReader(system.mailAddress(), Traffic::never);
            var story = new SubscriberStory(newsletter, ledger, mails);
            readers.add(Thread.ofVirtual().start(story::tell));
        }
        Person opener = staff.people().getFirst();
        Desks office =
                new Desks(
                        system, ledger, opener.id(), opener, false, new Random(0), Traffic::never);
        Campaign campaign = Campaign.open(office.at("events"));
        for (Thread reader : readers) {
            reader.join();
        }
        return new Traffic(system, ledger, identity, staff, campaign);
    }

    /** Lets them work until they are to {@linkplain Crowd#finish finish}. */
    public Crowd begin(Random random) {
        var crowd = new Crowd();
        for (int number = 0; number < ALLIANCES; number++) {
            alliances(crowd, number, new Random(random.nextLong()));
        }
        readers(crowd, new Random(random.nextLong()));
        editions(crowd, new Random(random.nextLong()));
        // Passwords take long on purpose, so this is for runs in which instances can differ.
        if (identity.instances().size() > 1) {
            var first = new AtomicBoolean(true);
            crowd.begin(() -> staff.first()::change, () -> first.getAndSet(false));
        }
        if (!system.instances("consultation").isEmpty()) {
            advice(crowd, new Random(random.nextLong()));
        }
        return crowd;
    }

    private void alliances(Crowd crowd, int number, Random random) {
        Person person = staff.people().get(number);
        // The first comes as all do, the others have no portal in their way: so there is more load.
        Desks office =
                number == 0
                        ? new Desks(
                                system,
                                ledger,
                                person.id(),
                                staff.atPortal(person),
                                true,
                                random,
                                crowd::isOver)
                        : desks(person, random, crowd::isOver);
        var mails = new MailReader(system.mailAddress(), crowd::isOver);
        crowd.begin(
                () ->
                        new AllianceStory(
                                office,
                                campaign,
                                address ->
                                        new CoordinatorStory(
                                                address,
                                                new LinkSignIn(identity),
                                                mails,
                                                ledger,
                                                one -> desks(one, random, crowd::isOver)),
                                random),
                () -> true);
    }

    private void readers(Crowd crowd, Random random) {
        crowd.begin(
                () ->
                        new SubscriberStory(
                                visitor(system, ledger, random).at("newsletter"),
                                ledger,
                                new MailReader(system.mailAddress(), crowd::isOver)),
                () -> ledger.subscribers().size() < MOST_READERS);
    }

    private void editions(Crowd crowd, Random random) {
        Desk editor = desks(staff.people().get(ALLIANCES), random, Traffic::never).at("newsletter");
        Desk approver =
                desks(staff.people().get(ALLIANCES + 1), random, Traffic::never).at("newsletter");
        var first = new AtomicBoolean(true);
        crowd.begin(() -> new EditionStory(editor, approver, ledger), () -> first.getAndSet(false));
    }

    private void advice(Crowd crowd, Random random) {
        Desk adviser =
                desks(staff.people().get(ALLIANCES + 2), random, crowd::isOver).at("consultation");
        Desk requester = visitor(system, ledger, random).at("consultation");
        crowd.begin(() -> new AdviceStory(requester, adviser, ledger, random), () -> true);
    }

    private Desks desks(Person person, Random random, BooleanSupplier over) {
        return new Desks(system, ledger, person.id(), person, false, random, over);
    }

    private static Desks visitor(TestedSystem system, Ledger ledger, Random random) {
        return new Desks(system, ledger, "", Door.PUBLIC, false, random, Traffic::never);
    }

    /** Who waits with this goes on to the end. */
    private static boolean never() {
        return false;
    }
}
