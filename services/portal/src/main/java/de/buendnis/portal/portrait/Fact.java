package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.Initiator;
import de.buendnis.contracts.registry.Organisation;
import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.PartnerCount;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.platform.web.Choice;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * One line of "Auf einen Blick".
 *
 * @param note how old the fact is, in grey
 */
record Fact(String label, String text, @Nullable String note) {

    static List<Fact> of(Alliance alliance, MessageSource labels) {
        Profile profile = alliance.profile();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Ort", place(alliance, labels), null));
        founded(alliance).ifPresent(facts::add);
        if (profile.getFounding() != null && !profile.getFounding().getInitiators().isEmpty()) {
            facts.add(
                    new Fact(
                            "Initiative",
                            enumeration(
                                    profile.getFounding().getInitiators().stream()
                                            .map(Initiator::getName)
                                            .toList()),
                            null));
        }
        organisation(profile.getOrganisation(), labels)
                .ifPresent(text -> facts.add(new Fact("Organisation", text, null)));
        partners(profile).ifPresent(facts::add);
        return facts;
    }

    private static String place(Alliance alliance, MessageSource labels) {
        String land = Choice.label(labels, alliance.place().getLand());
        String district = alliance.place().getDistrictName();
        return alliance.place().getName().equals(district) || district.isEmpty()
                ? alliance.placeInWords(land)
                : alliance.placeInWords(district + ", " + land);
    }

    private static Optional<Fact> founded(Alliance alliance) {
        var founding = alliance.profile().getFounding();
        PartialDate date = alliance.state().getFoundedOn();
        if (date == null && founding != null) {
            date = founding.getDate();
        }
        if (date == null) {
            return Optional.empty();
        }
        String occasion =
                founding == null || founding.getOccasion() == null
                        ? ""
                        : " (" + founding.getOccasion() + ")";
        return Optional.of(
                new Fact("Gegründet", GermanDates.asKnownWithWeekday(date) + occasion, null));
    }

    private static Optional<String> organisation(
            @Nullable Organisation organisation, MessageSource labels) {
        if (organisation == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (organisation.getForm() != OrganisationForm.UNKNOWN) {
            parts.add(Choice.label(labels, organisation.getForm()));
        }
        if (organisation.getMeetings() != null) {
            parts.add(organisation.getMeetings());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Optional<Fact> partners(Profile profile) {
        PartnerCount count = profile.getPartnerCount();
        int listed = profile.getPartners().size();
        if (count == null) {
            return listed == 0
                    ? Optional.empty()
                    : Optional.of(new Fact("Partner", Integer.toString(listed), null));
        }
        int categories = count.getCategories().size();
        String text =
                categories > 1
                        ? "%d in %d Kategorien".formatted(count.getPartners(), categories)
                        : Integer.toString(count.getPartners());
        String note =
                count.getAsOf() == null ? null : "Stand: " + GermanDates.asKnown(count.getAsOf());
        return Optional.of(new Fact("Partner", text, note));
    }

    private static String enumeration(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.subList(0, names.size() - 1).stream()
                        .collect(Collectors.joining(", ", "", " und " + names.getLast()));
    }
}
