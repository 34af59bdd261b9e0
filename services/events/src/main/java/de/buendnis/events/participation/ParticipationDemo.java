package de.buendnis.events.participation;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.alliance.KnownAlliance;
import de.buendnis.events.campaign.CampaignDemo;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PostalCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The demo's participations: two that are confirmed, with three actions. */
@Component
@Order(2)
class ParticipationDemo implements DemoPart {

    private final ParticipationCommands commands;
    private final Campaigns campaigns;
    private final Alliances alliances;
    private final MongoOperations mongo;

    ParticipationDemo(
            ParticipationCommands commands,
            Campaigns campaigns,
            Alliances alliances,
            MongoOperations mongo) {
        this.commands = commands;
        this.campaigns = campaigns;
        this.alliances = alliances;
        this.mongo = mongo;
    }

    @Override
    public boolean hasData() {
        return mongo.exists(new Query(), ParticipationMessages.COLLECTION);
    }

    @Override
    public boolean load() {
        CampaignTerms campaign = campaigns.find(CampaignDemo.ID).orElse(null);
        KnownAlliance unna = active("kreis-unna").orElse(null);
        KnownAlliance perleberg = active("perleberg").orElse(null);
        if (campaign == null || unna == null || perleberg == null) {
            return false;
        }
        LocalDate monday = campaign.firstDay();
        take(
                "kreis-unna",
                new Registration(campaign, unna, true),
                List.of(
                        new ActionDetails(
                                "Ausstellung „Familie im Kreis“",
                                "Zehn Städte und Gemeinden zeigen im Foyer, was sie Familien bieten: auf zehn Tafeln, mit einer Karte zum Mitnehmen und einer Leseecke für Kinder.",
                                new ActionTime(monday, campaign.lastDay(), null, null),
                                place("Kreishaus, Foyer", "Musterweg 17", "59425", "Unna"),
                                "Alle, die mit Kindern leben oder arbeiten",
                                null,
                                mail("familie@kreis-unna.example")),
                        new ActionDetails(
                                "Elterncafé auf dem Markt",
                                "Bei Kaffee und Saft beantworten Familienbüro, Tagespflege und Jobcenter Fragen, ohne Anmeldung und ohne Termin.",
                                new ActionTime(
                                        monday.plusDays(2),
                                        monday.plusDays(2),
                                        LocalTime.of(15, 0),
                                        LocalTime.of(17, 30)),
                                place("Alter Markt", null, "59425", "Unna"),
                                "Eltern mit Kindern bis sechs Jahre",
                                null,
                                mail("familie@kreis-unna.example"))));
        take(
                "perleberg",
                new Registration(campaign, perleberg, true),
                List.of(
                        new ActionDetails(
                                "Perleberger Familientag",
                                "Vereine, Feuerwehr und Mehrgenerationenhaus laden zum Mitmachen ein: Bewegungsstraße, Bühne der Schulen, Flohmarkt von Kindern für Kinder.",
                                new ActionTime(
                                        monday.plusDays(5),
                                        monday.plusDays(5),
                                        LocalTime.of(10, 0),
                                        LocalTime.of(17, 0)),
                                place("Großer Markt", null, "19348", "Perleberg"),
                                "Familien jeden Alters",
                                "Eintritt frei, Speisen zum Selbstkostenpreis",
                                mail("familientag@perleberg.example"))));
        return true;
    }

    private void take(String file, Registration who, List<ActionDetails> actions) {
        for (int at = 0; at < actions.size(); at++) {
            String step = "demo:%s:action-%d".formatted(file, at + 1);
            commands.add(command(who, step), who, new PlannedAction(id(step), actions.get(at)));
        }
        commands.submit(command(who, "demo:" + file + ":submitted"), who);
        commands.confirm(command(who, "demo:" + file + ":confirmed"), who);
    }

    /** The registry's demo makes the ids of its alliances in the same way. */
    private Optional<KnownAlliance> active(String file) {
        return alliances.find(id("demo:" + file)).filter(KnownAlliance::isActive);
    }

    private static ActionPlace place(
            String venue, @Nullable String street, String postalCode, String city) {
        return new ActionPlace(venue, street, new PostalCode(postalCode), city, null);
    }

    private static RegistrationContact mail(String address) {
        return new RegistrationContact.OfFunction(new MailAddress(address));
    }

    private static Command command(Registration who, String step) {
        return new Command(who.id(), null, step, Actor.system());
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
