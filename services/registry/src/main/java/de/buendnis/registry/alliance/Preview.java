package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.input.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The working copy as the public would see it.
 *
 * @param facts the short table at the top
 * @param partners by category; those without one come last, under an empty category
 * @param contacts what is published of them already
 */
record Preview(
        String name,
        Profile profile,
        List<Fact> facts,
        List<PartnerGroup> partners,
        List<List<String>> contacts) {

    record Fact(String label, String text, @Nullable String note) {}

    record PartnerGroup(String category, List<String> names) {}

    /** The weekly hours of the coordination as they are read, empty if they are not known. */
    public String hours() {
        Double hours = profile.organisation().weeklyHours();
        return hours == null ? "" : Figure.inWords(hours);
    }

    static Preview of(Alliance alliance, List<List<String>> contacts, MessageSource labels) {
        Profile profile = alliance.workingCopy().profile();
        return new Preview(
                alliance.name(), profile, facts(alliance, labels), groups(profile), contacts);
    }

    private static List<Fact> facts(Alliance alliance, MessageSource labels) {
        Profile profile = alliance.workingCopy().profile();
        var facts = new ArrayList<Fact>();
        Place place = alliance.description().place();
        facts.add(new Fact("Ort", place.inWords(), null));
        PartialDate founded = profile.founding().date();
        if (founded != null) {
            facts.add(new Fact("Gegründet", founded.inWords(), profile.founding().occasion()));
        }
        if (!profile.founding().initiators().isEmpty()) {
            List<String> names =
                    profile.founding().initiators().stream().map(Initiator::name).toList();
            facts.add(new Fact("Initiative", String.join(", ", names), null));
        }
        if (profile.organisation().form() != OrganisationForm.UNKNOWN) {
            facts.add(
                    new Fact(
                            "Organisation",
                            Choice.label(labels, profile.organisation().form()),
                            null));
        }
        PartnerCount count = profile.partners().count();
        if (count != null) {
            PartialDate asOf = count.asOf();
            facts.add(
                    new Fact(
                            "Partner",
                            Integer.toString(count.partners()),
                            asOf == null ? null : "Stand: " + asOf.inWords()));
        }
        return facts;
    }

    private static List<PartnerGroup> groups(Profile profile) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        var others = new ArrayList<String>();
        for (Partner partner : profile.partners().partners()) {
            if (partner.categories().isEmpty()) {
                others.add(partner.name());
            }
            for (String category : partner.categories()) {
                groups.computeIfAbsent(category, unused -> new ArrayList<>()).add(partner.name());
            }
        }
        var all = new ArrayList<PartnerGroup>();
        groups.forEach((category, names) -> all.add(new PartnerGroup(category, names)));
        if (!others.isEmpty()) {
            all.add(new PartnerGroup(groups.isEmpty() ? "" : "Weitere", others));
        }
        return all;
    }
}
