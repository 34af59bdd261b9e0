package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of one section, exactly as it was typed: a form comes back as it was
 * sent, whatever is wrong with it. Its fields stand in the order in which the page asks for them.
 */
sealed interface SectionForm
        permits AtAGlanceForm,
                FoundingForm,
                GoalForm,
                ImplementationForm,
                OrganisationForm,
                FieldsForm,
                PartnersForm,
                WhereaboutsForm {

    /**
     * The content that was meant.
     *
     * @param refusals takes what cannot be meant; if it got something, the answer is null or
     *     incomplete
     */
    @Nullable Section content(Refusals refusals);

    /** The form after a press of a button beside its rows. */
    default SectionForm after(Rows pressed) {
        return this;
    }

    /** The form with what was added in bulk in its place, as it is to be checked and shown. */
    default SectionForm settled() {
        return this;
    }

    /** The form filled with what is stored. */
    static SectionForm of(Section section) {
        return switch (section) {
            case Section.AtAGlance content -> AtAGlanceForm.of(content);
            case Section.Founding content -> FoundingForm.of(content);
            case Section.Goal content -> GoalForm.of(content);
            case Section.Implementation content -> ImplementationForm.of(content);
            case Section.Organisation content -> OrganisationForm.of(content);
            case Section.Fields content -> FieldsForm.of(content);
            case Section.Projects content ->
                    throw new IllegalArgumentException("Projects have a page each");
            case Section.Partners content -> PartnersForm.of(content);
            case Section.Whereabouts content -> WhereaboutsForm.of(content);
        };
    }

    /** The type of the section's form. */
    static Class<? extends SectionForm> type(ProfileSection section) {
        return switch (section) {
            case AT_A_GLANCE -> AtAGlanceForm.class;
            case FOUNDING -> FoundingForm.class;
            case GOAL -> GoalForm.class;
            case IMPLEMENTATION -> ImplementationForm.class;
            case ORGANISATION -> OrganisationForm.class;
            case FIELDS -> FieldsForm.class;
            case PROJECTS -> throw new IllegalArgumentException("Projects have a page each");
            case PARTNERS -> PartnersForm.class;
            case ADDRESS -> WhereaboutsForm.class;
        };
    }
}
