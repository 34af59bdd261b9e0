package de.buendnis.portal.opendata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import de.buendnis.portal.wording.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/alliances/{slug}}: the summary's fields and the published portrait, without
 * contacts and postal address.
 *
 * @param description the portrait's "at a glance"
 * @param wordings the national fields of action with the alliance's own words
 * @param parent address of the district-wide alliance that it belongs to
 */
record AllianceDetails(
        @JsonUnwrapped AllianceSummary summary,
        String description,
        @Nullable String missionStatement,
        String goal,
        String implementation,
        List<String> priorities,
        List<Wording> wordings,
        List<ProjectDetails> projects,
        List<PartnerDetails> partnerList,
        @Nullable String website,
        @Nullable String parent) {

    /**
     * A national field of action in the alliance's own words, null where it uses the national ones.
     */
    record Wording(@Nullable String fieldOfAction, @Nullable String own) {

        static Wording of(FieldEntry entry) {
            return new Wording(Constants.name(entry.getField()), entry.getOwnWording());
        }
    }

    /** A project; {@code since} as precise as known, {@code state} null where it is not. */
    record ProjectDetails(
            String title,
            @Nullable String state,
            String description,
            @Nullable String since,
            @Nullable String recurrence,
            @Nullable String motto) {

        static ProjectDetails of(Project project) {
            return new ProjectDetails(
                    project.getTitle(),
                    Constants.name(project.getState()),
                    project.getText(),
                    project.getSince() == null ? null : GermanDates.iso(project.getSince()),
                    project.getRecurrence(),
                    project.getMotto());
        }
    }

    /** An organisation, an office or a group that takes part. */
    record PartnerDetails(String name, @Nullable String kind, List<String> categories) {

        static PartnerDetails of(Partner partner) {
            return new PartnerDetails(
                    partner.getName(), Constants.name(partner.getKind()), partner.getCategories());
        }
    }

    static AllianceDetails of(Alliance alliance, @Nullable Alliance parent, String baseUrl) {
        Profile profile = alliance.profile();
        return new AllianceDetails(
                AllianceSummary.of(alliance, baseUrl),
                profile.getSummary(),
                profile.getMissionStatement(),
                profile.getGoal(),
                profile.getImplementation(),
                profile.getPriorities(),
                profile.getFields().stream().map(Wording::of).toList(),
                profile.getProjects().stream().map(ProjectDetails::of).toList(),
                profile.getPartners().stream().map(PartnerDetails::of).toList(),
                WebLink.of(profile.getWebsite()).map(WebLink::link).orElse(null),
                parent == null ? null : baseUrl + AlliancesApi.PATH + "/" + parent.slug());
    }
}
