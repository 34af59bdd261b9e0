package de.buendnis.events.participation;

import de.buendnis.events.alliance.KnownAlliance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action as people read it, with all that is known of it.
 *
 * @param facts label and text
 * @param change what differs from what is public now, null where nothing is
 */
record ActionView(String id, String title, String text, List<Fact> facts, @Nullable String change) {

    record Fact(String label, String text) {}

    /** The actions as they are planned. */
    static List<ActionView> of(
            Participation participation, KnownAlliance alliance, Contacts contacts) {
        return participation.plan().stream()
                .map(
                        action ->
                                new ActionView(
                                        action.id(),
                                        action.details().title(),
                                        action.details().text(),
                                        facts(action.details(), alliance, contacts),
                                        change(participation, action)))
                .toList();
    }

    private static List<Fact> facts(
            ActionDetails details, KnownAlliance alliance, Contacts contacts) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Wann", details.time().inWords()));
        facts.add(new Fact("Wo", details.place().inWords()));
        if (details.place().online() != null) {
            facts.add(new Fact("Im Netz", details.place().online().value()));
        }
        if (details.targetGroup() != null) {
            facts.add(new Fact("Für wen", details.targetGroup()));
        }
        facts.add(new Fact("Kosten", details.cost() == null ? "kostenlos" : details.cost()));
        facts.add(new Fact("Kontakt", contacts.inWords(alliance.id(), details.contact())));
        facts.add(new Fact("Veranstalter", alliance.name()));
        return facts;
    }

    private static @Nullable String change(Participation participation, PlannedAction action) {
        @Nullable PublishedAction known = participation.published(action.id()).orElse(null);
        if (known == null) {
            return participation.published().isEmpty() ? null : "Neu hinzugekommen";
        }
        return known.details().equals(action.details())
                ? null
                : "Geändert gegenüber der veröffentlichten Fassung: "
                        + differences(known.details(), action.details());
    }

    private static String differences(ActionDetails before, ActionDetails after) {
        var changed = new ArrayList<String>();
        note(changed, "Titel", before.title(), after.title());
        note(changed, "Text", before.text(), after.text());
        note(changed, "Zeit", before.time(), after.time());
        note(changed, "Ort", before.place(), after.place());
        note(changed, "Zielgruppe", before.targetGroup(), after.targetGroup());
        note(changed, "Kosten", before.cost(), after.cost());
        note(changed, "Kontakt", before.contact(), after.contact());
        return String.join(", ", changed);
    }

    private static void note(
            List<String> changed, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(label);
        }
    }
}
