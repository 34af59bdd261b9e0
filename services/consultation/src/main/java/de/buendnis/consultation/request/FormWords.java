package de.buendnis.consultation.request;

import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.OpeningState;
import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms offer and say beside their fields. */
@Component
class FormWords {

    private final Desk desk;
    private final Clock clock;

    FormWords(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What both forms show: kinds, topics, whether somebody is there, by when we answer. */
    void describe(Model model) {
        Instant now = clock.instant();
        model.addAttribute("types", types());
        model.addAttribute("topics", topics());
        OpeningState opening = desk.at(now);
        model.addAttribute("opening", opening.sentence());
        model.addAttribute("units", desk.units());
        model.addAttribute(
                "until",
                GermanTimes.moment(desk.dueAfterWorkingDays(now, RequestCommands.WORKING_DAYS)));
    }

    List<Choice> alliances(List<KnownAlliance> published) {
        return published.stream()
                .map(known -> new Choice(known.id(), known.name() + " – " + known.whereabouts()))
                .toList();
    }

    private static List<Choice> types() {
        return Stream.of(RequestType.values())
                .filter(type -> type != RequestType.BARRIER_REPORT)
                .map(type -> new Choice(type.name(), type.label(), explanation(type)))
                .toList();
    }

    private static @Nullable String explanation(RequestType type) {
        return switch (type) {
            case FOUNDING_ADVICE -> "Sie möchten ein neues Bündnis gründen.";
            case BUILDING_UP_ADVICE -> "Ihr Bündnis ist jung und braucht Struktur.";
            case FURTHER_DEVELOPMENT -> "Ihr Bündnis möchte wirksamer werden.";
            case PARTNER_SEARCH -> "Sie suchen Mitstreiter, oder möchten selbst mitmachen.";
            case PRESS, GENERAL, BARRIER_REPORT -> null;
        };
    }

    private static List<Choice> topics() {
        return Stream.of(Topic.values())
                .map(topic -> new Choice(topic.name(), topic.label()))
                .toList();
    }
}
