package de.buendnis.events.participation;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.events.campaign.CampaignStage;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.WebAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** Participations in every state, made the way they are made in life. */
final class Fixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate FIRST = LocalDate.of(2027, 5, 10);
    static final LocalDate LAST = LocalDate.of(2027, 5, 16);
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private Fixtures() {}

    static CampaignTerms campaign(CampaignStage stage) {
        return campaign(stage, CampaignMode.ON_SITE);
    }

    static CampaignTerms campaign(CampaignStage stage, CampaignMode mode) {
        return new CampaignTerms(
                "c1",
                "2027",
                "Aktionstag 2027",
                "Zeit für Familie",
                mode,
                FIRST,
                LAST,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 3, 31),
                stage);
    }

    /** The alliance acts while the registration is open. */
    static RegistrationPolicy open() {
        return alliance(CampaignStage.REGISTRATION_OPEN);
    }

    static RegistrationPolicy alliance(CampaignStage stage) {
        return new RegistrationPolicy(campaign(stage), false, TODAY);
    }

    static RegistrationPolicy office(CampaignStage stage) {
        return new RegistrationPolicy(campaign(stage), true, TODAY);
    }

    static RegistrationPolicy on(LocalDate day) {
        return new RegistrationPolicy(campaign(CampaignStage.RUNNING), false, day);
    }

    static ActionTime days(LocalDate first, LocalDate last) {
        return new ActionTime(first, last, null, null);
    }

    static ActionTime hours(LocalDate day, int from, int to) {
        return new ActionTime(day, day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    static ActionPlace ploen() {
        return new ActionPlace("Rathaus", "Schlossberg 3", new PostalCode("24306"), "Plön", null);
    }

    static ActionPlace online() {
        return new ActionPlace(null, null, null, null, new WebAddress("https://ploen.example"));
    }

    static ActionDetails details(String title, ActionTime time) {
        return new ActionDetails(
                title,
                "Wir stellen uns vor.",
                time,
                ploen(),
                null,
                null,
                new RegistrationContact.OfFunction(new MailAddress("familie@ploen.example")));
    }

    static PlannedAction exhibition() {
        return new PlannedAction("a1", details("Ausstellung", days(FIRST, LAST)));
    }

    static PlannedAction guide() {
        return new PlannedAction(
                "a2", details("Wegweiser", hours(LocalDate.of(2027, 5, 14), 10, 14)));
    }

    static Participation drafted() {
        return ParticipationChanges.apply(null, Participation.draft("ploen", exhibition(), open()));
    }

    static Participation withTwo() {
        Participation draft = drafted();
        return ParticipationChanges.apply(draft, draft.add(guide(), open()));
    }

    static Participation submitted() {
        Participation draft = withTwo();
        return ParticipationChanges.apply(draft, draft.submit(NOW, open()));
    }

    static Participation asked() {
        Participation submitted = submitted();
        return ParticipationChanges.apply(
                submitted,
                submitted.requestChanges(new Remarks(null, Map.of("a2", "Um wie viel Uhr?")), NOW));
    }

    static Participation confirmed() {
        Participation submitted = submitted();
        return ParticipationChanges.apply(submitted, submitted.confirm(NOW, open()));
    }

    static Participation rejected() {
        Participation submitted = submitted();
        return ParticipationChanges.apply(submitted, submitted.reject("Nicht für Familien", NOW));
    }

    static Participation withdrawn() {
        Participation confirmed = confirmed();
        return ParticipationChanges.apply(confirmed, confirmed.withdraw(open()));
    }
}
