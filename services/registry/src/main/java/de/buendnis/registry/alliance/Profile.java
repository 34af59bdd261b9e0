package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.registry.alliance.Section.AtAGlance;
import de.buendnis.registry.alliance.Section.Fields;
import de.buendnis.registry.alliance.Section.Founding;
import de.buendnis.registry.alliance.Section.Goal;
import de.buendnis.registry.alliance.Section.Implementation;
import de.buendnis.registry.alliance.Section.Organisation;
import de.buendnis.registry.alliance.Section.Partners;
import de.buendnis.registry.alliance.Section.Projects;
import de.buendnis.registry.alliance.Section.Whereabouts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A portrait, section by section. */
record Profile(
        AtAGlance atAGlance,
        Founding founding,
        Goal goal,
        Implementation implementation,
        Organisation organisation,
        Fields fields,
        Projects projects,
        Partners partners,
        Whereabouts whereabouts) {

    /** A portrait that says nothing yet. */
    static Profile empty() {
        return new Profile(
                new AtAGlance("", null),
                new Founding(null, null, "", List.of()),
                new Goal(""),
                new Implementation("", List.of()),
                new Organisation(OrganisationForm.UNKNOWN, "", List.of(), null, null, null, null),
                new Fields(List.of()),
                new Projects(List.of()),
                new Partners(List.of(), null),
                new Whereabouts(null, null));
    }

    /** The content of one section. */
    Section section(ProfileSection section) {
        return switch (section) {
            case AT_A_GLANCE -> atAGlance;
            case FOUNDING -> founding;
            case GOAL -> goal;
            case IMPLEMENTATION -> implementation;
            case ORGANISATION -> organisation;
            case FIELDS -> fields;
            case PROJECTS -> projects;
            case PARTNERS -> partners;
            case ADDRESS -> whereabouts;
        };
    }

    /** The same portrait with this section in place of its old one. */
    Profile with(Section section) {
        return new Profile(
                section instanceof AtAGlance changed ? changed : atAGlance,
                section instanceof Founding changed ? changed : founding,
                section instanceof Goal changed ? changed : goal,
                section instanceof Implementation changed ? changed : implementation,
                section instanceof Organisation changed ? changed : organisation,
                section instanceof Fields changed ? changed : fields,
                section instanceof Projects changed ? changed : projects,
                section instanceof Partners changed ? changed : partners,
                section instanceof Whereabouts changed ? changed : whereabouts);
    }

    /** The sections that say what they should. */
    Set<ProfileSection> complete() {
        var complete = EnumSet.noneOf(ProfileSection.class);
        Arrays.stream(ProfileSection.values())
                .filter(section -> section(section).isComplete())
                .forEach(complete::add);
        return complete;
    }

    /** The sections whose content is not the same in both. */
    Set<ProfileSection> differences(Profile other) {
        var different = EnumSet.noneOf(ProfileSection.class);
        Arrays.stream(ProfileSection.values())
                .filter(section -> !section(section).equals(other.section(section)))
                .forEach(different::add);
        return different;
    }
}
