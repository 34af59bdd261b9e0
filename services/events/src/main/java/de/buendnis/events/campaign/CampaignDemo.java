package de.buendnis.events.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The demo's campaign: the week of the coming 15 May, registration open. */
@Component
@Order(1)
public class CampaignDemo implements DemoPart {

    /** Always the same, so that a second try finds the first one's. */
    public static final String ID =
            UUID.nameUUIDFromBytes("demo:campaign".getBytes(UTF_8)).toString();

    private static final String TEXT =
            """
            Familien brauchen Zeit: füreinander, für Arbeit und Sorge, für Nachbarn und Freunde. In der Woche um den Internationalen Tag der Familie zeigen die Bündnisse im ganzen Land, wie man sie gewinnt.

            Mitmachen kann jedes aktive Bündnis, mit einer Aktion oder mit vielen.""";

    private final CampaignCommands commands;
    private final MongoOperations mongo;

    CampaignDemo(CampaignCommands commands, MongoOperations mongo) {
        this.commands = commands;
        this.mongo = mongo;
    }

    @Override
    public boolean hasData() {
        return mongo.exists(new Query(), CampaignMessages.COLLECTION);
    }

    @Override
    public boolean load() {
        LocalDate today = commands.today();
        // Registration is open now and for a while yet, whenever the demo is started.
        int year =
                today.getMonth().compareTo(Month.MARCH) < 0 ? today.getYear() : today.getYear() + 1;
        LocalDate first =
                LocalDate.of(year, Month.MAY, 15)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        commands.draft(
                command("drafted"),
                Integer.toString(year),
                new CampaignDetails(
                        "Aktionstag " + year,
                        "Zeit für Familie",
                        TEXT,
                        CampaignMode.ON_SITE,
                        first,
                        first.plusDays(6),
                        today.minusDays(14),
                        LocalDate.of(year, Month.MARCH, 31)));
        commands.announce(command("announced"));
        commands.openRegistration(command("opened"));
        return true;
    }

    private static Command command(String step) {
        return new Command(ID, null, "demo:campaign:" + step, Actor.system());
    }
}
