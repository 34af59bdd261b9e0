package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.Body;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.Founding;
import de.buendnis.contracts.registry.Initiator;
import de.buendnis.contracts.registry.Organisation;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.PartnerCount;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.contracts.registry.Questionnaire;
import de.buendnis.platform.web.input.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portrait in the words of the contract. */
final class ProfileMessages {

    private ProfileMessages() {}

    static Profile profile(de.buendnis.registry.alliance.Profile profile) {
        WebAddress website = profile.whereabouts().website();
        return new Profile(
                profile.atAGlance().summary(),
                profile.atAGlance().missionStatement(),
                founding(profile.founding()),
                profile.goal().text(),
                profile.implementation().text(),
                profile.implementation().priorities(),
                organisation(profile.organisation()),
                fields(profile.fields()),
                profile.projects().projects().stream().map(ProfileMessages::project).toList(),
                partners(profile.partners()),
                count(profile.partners().count()),
                address(profile.whereabouts().address()),
                website == null ? null : website.value());
    }

    private static List<FieldEntry> fields(Section.Fields fields) {
        return fields.entries().stream()
                .map(entry -> new FieldEntry(entry.field(), entry.ownWording()))
                .toList();
    }

    private static List<Partner> partners(Section.Partners partners) {
        return partners.partners().stream()
                .map(partner -> new Partner(partner.name(), partner.kind(), partner.categories()))
                .toList();
    }

    static PartialDate date(de.buendnis.registry.alliance.PartialDate date) {
        return new PartialDate(date.year(), date.month(), date.day());
    }

    private static @Nullable PartialDate dateOrNull(
            de.buendnis.registry.alliance.@Nullable PartialDate date) {
        return date == null ? null : date(date);
    }

    private static Founding founding(Section.Founding founding) {
        return new Founding(
                dateOrNull(founding.date()),
                founding.occasion(),
                founding.text(),
                founding.initiators().stream()
                        .map(initiator -> new Initiator(initiator.kind(), initiator.name()))
                        .toList());
    }

    private static Organisation organisation(Section.Organisation organisation) {
        return new Organisation(
                organisation.form(),
                organisation.text(),
                organisation.bodies().stream()
                        .map(body -> new Body(body.name(), body.task()))
                        .toList(),
                organisation.meetings(),
                organisation.coordinationOffice(),
                organisation.weeklyHours(),
                organisation.reports());
    }

    private static Project project(de.buendnis.registry.alliance.Project project) {
        return new Project(
                project.title(),
                project.state(),
                project.text(),
                dateOrNull(project.since()),
                project.recurrence(),
                project.motto(),
                project.owner(),
                project.partners(),
                questionnaire(project.questionnaire()));
    }

    private static @Nullable Questionnaire questionnaire(
            de.buendnis.registry.alliance.@Nullable Questionnaire questionnaire) {
        return questionnaire == null
                ? null
                : new Questionnaire(
                        questionnaire.distributed(),
                        questionnaire.atLeast(),
                        questionnaire.returnRatePercent(),
                        questionnaire.topics());
    }

    private static @Nullable PartnerCount count(
            de.buendnis.registry.alliance.@Nullable PartnerCount count) {
        return count == null
                ? null
                : new PartnerCount(count.partners(), count.categories(), dateOrNull(count.asOf()));
    }

    private static @Nullable Address address(
            de.buendnis.registry.alliance.@Nullable Address address) {
        return address == null
                ? null
                : new Address(
                        address.organisation(),
                        address.unit(),
                        address.street(),
                        address.houseNumber(),
                        address.postalCode().value(),
                        address.city());
    }
}
