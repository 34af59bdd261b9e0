package de.buendnis.registry.alliance;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ProfilePublished;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.messaging.AggregateType;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the world hears of an alliance: the fact, and its public state. Comments and drafts stay
 * here.
 */
@Component
final class AllianceMessages implements AggregateType<Alliance, AllianceHappening> {

    static final String COLLECTION = "alliance";

    private final AllianceMails mails;

    AllianceMessages(AllianceMails mails) {
        this.mails = mails;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<Alliance> stateType() {
        return Alliance.class;
    }

    @Override
    public Class<AllianceHappening> happeningType() {
        return AllianceHappening.class;
    }

    @Override
    public Alliance apply(@Nullable Alliance state, AllianceHappening happening) {
        return AllianceChanges.apply(state, happening);
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, @Nullable AllianceHappening happening, Alliance state) {
        return new AllianceMessage(
                envelope, happening == null ? null : change(happening, state), state(state));
    }

    @Override
    public List<Mail> mails(String id, AllianceHappening happening, Alliance state) {
        return mails.about(id, happening, state);
    }

    private static AllianceChange change(AllianceHappening happening, Alliance state) {
        return new AllianceChange(
                kind(happening),
                happening instanceof AllianceHappening.ResolutionAdopted adopted
                        ? adopted(adopted, state)
                        : null,
                happening instanceof AllianceHappening.Published published
                        ? published(published)
                        : null);
    }

    private static ProfilePublished published(AllianceHappening.Published published) {
        List<String> sections = published.sections().stream().sorted().map(Enum::name).toList();
        return new ProfilePublished(published.edition(), published.edition() == 1, sections);
    }

    private static AllianceChangeKind kind(AllianceHappening happening) {
        return switch (happening) {
            case AllianceHappening.TakenIn takenIn -> AllianceChangeKind.TAKEN_IN;
            case AllianceHappening.Described described -> AllianceChangeKind.DESCRIBED;
            case AllianceHappening.ResolutionRecorded recorded ->
                    AllianceChangeKind.RESOLUTION_RECORDED;
            case AllianceHappening.StepRecorded recorded ->
                    AllianceChangeKind.RESOLUTION_STEP_RECORDED;
            case AllianceHappening.ResolutionAdopted adopted ->
                    AllianceChangeKind.RESOLUTION_ADOPTED;
            case AllianceHappening.FoundingScheduled scheduled ->
                    AllianceChangeKind.FOUNDING_SCHEDULED;
            case AllianceHappening.Founded founded -> AllianceChangeKind.FOUNDED;
            case AllianceHappening.SectionEdited edited -> AllianceChangeKind.PROFILE_EDITED;
            case AllianceHappening.Submitted submitted -> AllianceChangeKind.PROFILE_SUBMITTED;
            case AllianceHappening.TakenBack takenBack -> AllianceChangeKind.PROFILE_TAKEN_BACK;
            case AllianceHappening.ChangesRequested requested ->
                    AllianceChangeKind.PROFILE_CHANGES_REQUESTED;
            case AllianceHappening.Published published -> AllianceChangeKind.PROFILE_PUBLISHED;
            case AllianceHappening.Hidden hidden -> AllianceChangeKind.PROFILE_HIDDEN;
            case AllianceHappening.MarkedDormant dormant -> AllianceChangeKind.MARKED_DORMANT;
            case AllianceHappening.Woken woken -> AllianceChangeKind.WOKEN;
            case AllianceHappening.Dissolved dissolved -> AllianceChangeKind.DISSOLVED;
            case AllianceHappening.Abandoned abandoned -> AllianceChangeKind.ABANDONED;
        };
    }

    private static de.buendnis.contracts.registry.ResolutionAdopted adopted(
            AllianceHappening.ResolutionAdopted adopted, Alliance state) {
        Resolution resolution = state.resolution();
        return new de.buendnis.contracts.registry.ResolutionAdopted(
                resolution == null ? "" : resolution.paper(),
                adopted.step().body(),
                adopted.step().on());
    }

    private static AllianceState state(Alliance alliance) {
        Description description = alliance.description();
        PartialDate founded = alliance.foundedOn();
        Publication publication = alliance.publication();
        FoundersRequest request = description.request();
        return new AllianceState(
                description.slug().value(),
                description.name(),
                description.level(),
                de.buendnis.contracts.registry.AllianceStage.valueOf(alliance.stage().name()),
                alliance.listed(),
                place(description.place()),
                description.parentId(),
                description.predecessorId(),
                request == null ? null : request.id(),
                founded == null ? null : ProfileMessages.date(founded),
                alliance.edition(),
                publication == null ? null : publication.firstAt(),
                publication == null ? null : publication.at(),
                publication == null || publication.hidden()
                        ? null
                        : ProfileMessages.profile(publication.profile()));
    }

    private static de.buendnis.contracts.registry.Place place(Place place) {
        var postalCode = place.postalCode();
        var municipality = place.municipalityKey();
        var district = place.districtKey();
        return new de.buendnis.contracts.registry.Place(
                place.name(),
                postalCode == null ? null : postalCode.value(),
                district == null ? "" : district.value(),
                place.districtName(),
                municipality == null ? null : municipality.value(),
                place.land());
    }
}
