package de.buendnis.events.campaign;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.events.CampaignChange;
import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignState;
import de.buendnis.platform.messaging.AggregateType;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others hear of a campaign. Why it was cancelled is not among it. */
@Component
class CampaignMessages implements AggregateType<Campaign, CampaignHappening> {

    static final String COLLECTION = "campaign";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "events.campaign";
    }

    @Override
    public Class<Campaign> stateType() {
        return Campaign.class;
    }

    @Override
    public Class<CampaignHappening> happeningType() {
        return CampaignHappening.class;
    }

    @Override
    public Campaign apply(@Nullable Campaign state, CampaignHappening happening) {
        return Campaign.apply(state, happening);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable CampaignHappening happening, Campaign state) {
        return new CampaignMessage(
                envelope,
                happening == null ? null : new CampaignChange(kind(happening)),
                state(state));
    }

    private static CampaignChangeKind kind(CampaignHappening happening) {
        return switch (happening) {
            case CampaignHappening.Drafted drafted -> CampaignChangeKind.DRAFTED;
            case CampaignHappening.Described described -> CampaignChangeKind.DESCRIBED;
            case CampaignHappening.Announced announced -> CampaignChangeKind.ANNOUNCED;
            case CampaignHappening.RegistrationOpened opened ->
                    CampaignChangeKind.REGISTRATION_OPENED;
            case CampaignHappening.RegistrationClosed closed ->
                    CampaignChangeKind.REGISTRATION_CLOSED;
            case CampaignHappening.Started started -> CampaignChangeKind.STARTED;
            case CampaignHappening.DocumentingStarted documenting ->
                    CampaignChangeKind.DOCUMENTING_STARTED;
            case CampaignHappening.Archived archived -> CampaignChangeKind.ARCHIVED;
            case CampaignHappening.Cancelled cancelled -> CampaignChangeKind.CANCELLED;
        };
    }

    private static CampaignState state(Campaign campaign) {
        CampaignDetails details = campaign.details();
        return new CampaignState(
                campaign.slug(),
                details.title(),
                details.motto(),
                details.text(),
                details.firstDay(),
                details.lastDay(),
                details.registrationFrom(),
                details.registrationUntil(),
                details.mode(),
                de.buendnis.contracts.events.CampaignStage.valueOf(campaign.stage().name()));
    }
}
