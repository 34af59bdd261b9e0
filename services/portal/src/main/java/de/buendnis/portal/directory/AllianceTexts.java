package de.buendnis.portal.directory;

import static de.buendnis.portal.directory.TextField.NAME;
import static de.buendnis.portal.directory.TextField.PLACE;
import static de.buendnis.portal.directory.TextField.TEXTS;
import static de.buendnis.portal.directory.TextField.TOPICS;

import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.Project;
import de.buendnis.platform.web.Choice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Which words of an alliance count as what. */
final class AllianceTexts {

    private final Map<TextField, List<String>> texts = new EnumMap<>(TextField.class);

    private AllianceTexts() {}

    /**
     * @param labels for what is chosen from a list
     */
    static Map<TextField, List<String>> of(
            AllianceState state, Profile profile, MessageSource labels) {
        var alliance = new AllianceTexts();
        alliance.add(state, profile, labels);
        return alliance.texts;
    }

    private void add(AllianceState state, Profile profile, MessageSource labels) {
        add(NAME, state.getName());
        Place place = state.getPlace();
        add(PLACE, place.getName());
        add(PLACE, place.getPostalCode());
        add(PLACE, place.getDistrictName());
        add(PLACE, Choice.label(labels, place.getLand()));
        Address address = profile.getAddress();
        if (address != null) {
            add(PLACE, address.getPostalCode());
            add(PLACE, address.getCity());
        }
        for (FieldEntry entry : profile.getFields()) {
            add(TOPICS, Choice.label(labels, entry.getField()));
            add(TOPICS, entry.getOwnWording());
        }
        for (Partner partner : profile.getPartners()) {
            add(TOPICS, partner.getName());
            partner.getCategories().forEach(category -> add(TOPICS, category));
        }
        for (Project project : profile.getProjects()) {
            add(TOPICS, project.getTitle());
            add(TOPICS, project.getMotto());
            add(TEXTS, project.getText());
        }
        add(TEXTS, profile.getSummary());
        add(TEXTS, profile.getMissionStatement());
        add(TEXTS, profile.getGoal());
        add(TEXTS, profile.getImplementation());
        profile.getPriorities().forEach(priority -> add(TEXTS, priority));
        if (profile.getFounding() != null) {
            add(TEXTS, profile.getFounding().getText());
        }
        if (profile.getOrganisation() != null) {
            add(TEXTS, profile.getOrganisation().getText());
        }
    }

    private void add(TextField field, @Nullable String text) {
        if (text != null) {
            texts.computeIfAbsent(field, first -> new ArrayList<>()).add(text);
        }
    }
}
