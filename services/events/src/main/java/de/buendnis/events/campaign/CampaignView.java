package de.buendnis.events.campaign;

import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.Stage.Progress;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the office's pages show it.
 *
 * @param badge kind of the badge for its stage
 * @param reason why it was cancelled
 * @param links the steps that can be taken, the first one moves it on
 */
public record CampaignView(
        CampaignTerms terms,
        String text,
        String badge,
        List<Stage> stages,
        @Nullable String reason,
        List<Link> links) {

    /** A step that can be taken. */
    public record Link(String label, String address) {}

    static CampaignView of(String id, Campaign campaign) {
        CampaignTerms terms = CampaignTerms.of(id, campaign);
        String address = "/verwaltung/aktionstage/" + campaign.slug() + "/schritte/";
        return new CampaignView(
                terms,
                campaign.details().text(),
                badge(campaign.stage()),
                stages(terms),
                campaign.reason(),
                CampaignStep.at(campaign.stage()).stream()
                        .map(step -> new Link(step.label(), address + step.path()))
                        .toList());
    }

    static String badge(CampaignStage stage) {
        return switch (stage) {
            case DRAFT, ARCHIVED -> "quiet";
            case ANNOUNCED, REGISTRATION_CLOSED, DOCUMENTING -> "info";
            case REGISTRATION_OPEN, RUNNING -> "success";
            case CANCELLED -> "danger";
        };
    }

    private static List<Stage> stages(CampaignTerms terms) {
        if (terms.stage() == CampaignStage.CANCELLED) {
            return List.of();
        }
        return Stream.of(
                        stage(terms, CampaignStage.ANNOUNCED, "Angekündigt", null),
                        stage(
                                terms,
                                CampaignStage.REGISTRATION_OPEN,
                                "Anmeldung",
                                "%s bis %s"
                                        .formatted(
                                                GermanTimes.day(terms.registrationFrom()),
                                                GermanTimes.day(terms.registrationUntil()))),
                        stage(
                                terms,
                                CampaignStage.RUNNING,
                                "Aktionstag",
                                "%s bis %s"
                                        .formatted(
                                                GermanTimes.day(terms.firstDay()),
                                                GermanTimes.day(terms.lastDay()))),
                        stage(terms, CampaignStage.DOCUMENTING, "Auswertung", null),
                        stage(terms, CampaignStage.ARCHIVED, "Archiviert", null))
                .toList();
    }

    private static Stage stage(
            CampaignTerms terms, CampaignStage reached, String label, @Nullable String detail) {
        Progress progress =
                terms.stage().compareTo(reached) < 0
                        ? Progress.TO_COME
                        : terms.stage() == reached && isLasting(reached)
                                ? Progress.NOW
                                : Progress.DONE;
        return new Stage(label, detail, progress);
    }

    /** To be announced or archived is a moment, the others last. */
    private static boolean isLasting(CampaignStage stage) {
        return stage != CampaignStage.ANNOUNCED && stage != CampaignStage.ARCHIVED;
    }
}
