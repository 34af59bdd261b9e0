package de.buendnis.registry.alliance;

import de.buendnis.platform.web.wording.GermanTimes;
import de.buendnis.registry.alliance.AllianceHappening.Abandoned;
import de.buendnis.registry.alliance.AllianceHappening.ChangesRequested;
import de.buendnis.registry.alliance.AllianceHappening.Described;
import de.buendnis.registry.alliance.AllianceHappening.Dissolved;
import de.buendnis.registry.alliance.AllianceHappening.Founded;
import de.buendnis.registry.alliance.AllianceHappening.FoundingScheduled;
import de.buendnis.registry.alliance.AllianceHappening.Hidden;
import de.buendnis.registry.alliance.AllianceHappening.MarkedDormant;
import de.buendnis.registry.alliance.AllianceHappening.Published;
import de.buendnis.registry.alliance.AllianceHappening.ResolutionAdopted;
import de.buendnis.registry.alliance.AllianceHappening.ResolutionRecorded;
import de.buendnis.registry.alliance.AllianceHappening.SectionEdited;
import de.buendnis.registry.alliance.AllianceHappening.StepRecorded;
import de.buendnis.registry.alliance.AllianceHappening.Submitted;
import de.buendnis.registry.alliance.AllianceHappening.TakenBack;
import de.buendnis.registry.alliance.AllianceHappening.TakenIn;
import de.buendnis.registry.alliance.AllianceHappening.Woken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to an alliance, as the office reads it. */
final class AllianceHistory {

    private AllianceHistory() {}

    /** One sentence. */
    static String inWords(AllianceHappening happening) {
        return switch (happening) {
            case TakenIn takenIn -> takenIn(takenIn);
            case Described described -> "Angaben zu Name, Ort oder Zugehörigkeit geändert.";
            case ResolutionRecorded recorded ->
                    "Vorlage %s mit %s erfasst."
                            .formatted(
                                    recorded.resolution().paper(),
                                    GermanTimes.counted(
                                            recorded.resolution().steps().size(),
                                            "Beratung",
                                            "Beratungen"));
            case StepRecorded recorded -> step(recorded.step()) + ".";
            case ResolutionAdopted adopted ->
                    step(adopted.step()) + ". Damit ist der Beschluss gefasst.";
            case FoundingScheduled scheduled ->
                    "Gründung für den %s geplant.".formatted(GermanTimes.day(scheduled.on()));
            case Founded founded -> "Gründung erfasst" + founding(founded.founding()) + ".";
            case SectionEdited edited ->
                    "Abschnitt „%s“ bearbeitet.".formatted(edited.content().section().label());
            case Submitted submitted -> "Porträt zur Prüfung eingereicht.";
            case TakenBack takenBack -> "Einreichung des Porträts zurückgenommen.";
            case ChangesRequested requested ->
                    "Änderungen erbeten an %s.".formatted(labels(requested.comments().keySet()));
            case Published published ->
                    "Porträt in Fassung %d veröffentlicht.".formatted(published.edition());
            case Hidden hidden -> "Porträt verborgen.";
            case MarkedDormant dormant ->
                    dormant.listed()
                            ? "Als ruhend vermerkt; es bleibt im Verzeichnis."
                            : "Als ruhend vermerkt und aus dem Verzeichnis genommen.";
            case Woken woken -> "Geweckt: Das Bündnis arbeitet wieder.";
            case Dissolved dissolved ->
                    dissolved.listed()
                            ? "Aufgelöst; es bleibt als aufgelöst im Verzeichnis."
                            : "Aufgelöst und aus dem Verzeichnis genommen.";
            case Abandoned abandoned -> "Gründung aufgegeben.";
        };
    }

    /** What belongs to it: reasons, remarks, the sections that a publication changed. */
    static List<String> details(AllianceHappening happening) {
        return switch (happening) {
            case TakenIn takenIn -> description(takenIn.description());
            case Described described -> description(described.description());
            case ResolutionRecorded recorded ->
                    List.of("Betreff: " + recorded.resolution().subject());
            case Founded founded -> optional("Anlass: ", founded.founding().occasion());
            case ChangesRequested requested -> remarks(requested);
            case Published published ->
                    published.sections().isEmpty()
                            ? List.of("Kein Abschnitt ist anders als zuvor.")
                            : List.of("Geändert: " + labels(published.sections()));
            case Hidden hidden -> optional("Begründung: ", hidden.reason());
            case MarkedDormant dormant -> optional("Begründung: ", dormant.reason());
            case Dissolved dissolved -> optional("Begründung: ", dissolved.reason());
            case Abandoned abandoned -> optional("Begründung: ", abandoned.reason());
            case StepRecorded recorded -> List.of();
            case ResolutionAdopted adopted -> List.of();
            case FoundingScheduled scheduled -> List.of();
            case SectionEdited edited -> List.of();
            case Submitted submitted -> List.of();
            case TakenBack takenBack -> List.of();
            case Woken woken -> List.of();
        };
    }

    private static String takenIn(TakenIn takenIn) {
        Section.Founding founding = takenIn.founding();
        FoundersRequest request = takenIn.description().request();
        if (request != null) {
            return "Aus der Gründungsanfrage %s als Bündnis in Planung aufgenommen."
                    .formatted(request.number());
        }
        return founding == null
                ? "Als Bündnis in Planung aufgenommen."
                : "Als bestehendes Bündnis aufgenommen" + founding(founding) + ".";
    }

    private static String founding(Section.Founding founding) {
        PartialDate date = founding.date();
        return date == null ? "" : ", gegründet: " + date.inWords();
    }

    private static String step(ConsultationStep step) {
        String day = step.on() == null ? "" : " am " + GermanTimes.day(step.on());
        return "%s%s: %s".formatted(step.body(), day, step.result().label());
    }

    private static List<String> description(Description description) {
        return List.of(
                "Name: " + description.name(),
                "Kurzadresse: " + description.slug().value(),
                "Ort: " + description.place().inWords());
    }

    private static List<String> remarks(ChangesRequested requested) {
        var remarks = new ArrayList<String>();
        for (ProfileSection section : ProfileSection.values()) {
            String comment = requested.comments().get(section);
            if (comment != null) {
                remarks.add("%s: %s".formatted(section.label(), comment));
            }
        }
        return remarks;
    }

    private static List<String> optional(String label, @Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(label + text);
    }

    private static String labels(Collection<ProfileSection> sections) {
        return sections.stream()
                .sorted()
                .map(section -> "„" + section.label() + "“")
                .collect(Collectors.joining(", "));
    }
}
