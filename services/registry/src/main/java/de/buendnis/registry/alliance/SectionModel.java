package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.platform.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the sections show beside the form. */
@Component
class SectionModel {

    private static final String UNKNOWN = "UNKNOWN";

    private final MessageSource labels;

    SectionModel(MessageSource labels) {
        this.labels = labels;
    }

    private static SectionStatus of(ProfileSection section, List<SectionStatus> sections) {
        return sections.stream()
                .filter(status -> status.path().equals(section.path()))
                .findFirst()
                .orElseThrow();
    }

    /** Fills the model; what the form itself says is there already. */
    void fill(Model model, Door door, Alliance alliance, ProfileSection section, Handed handed) {
        List<SectionStatus> sections = SectionStatus.of(alliance);
        model.addAttribute("trail", door.trail("Porträt", door.profile(), section.label()));
        model.addAttribute("section", of(section, sections));
        model.addAttribute("sections", sections);
        model.addAttribute("handed", handed);
        switch (section) {
            case FOUNDING -> choices(model, "kinds", InitiatorKind.values());
            case ORGANISATION -> choices(model, "organisations", OrganisationForm.values());
            case FIELDS -> choices(model, "national", FieldOfAction.values());
            case PROJECTS -> choices(model, "states", ProjectState.values());
            case PARTNERS -> choices(model, "kinds", PartnerKind.values());
            case AT_A_GLANCE, GOAL, IMPLEMENTATION, ADDRESS -> {}
        }
    }

    private void choices(Model model, String name, Enum<?>[] constants) {
        Enum<?>[] known =
                Stream.of(constants)
                        .filter(constant -> !constant.name().equals(UNKNOWN))
                        .toArray(Enum<?>[]::new);
        model.addAttribute(name, Choice.of(labels, known));
    }
}
