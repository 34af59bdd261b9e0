package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a survey was answered.
 *
 * @param distributed questionnaires handed out
 * @param atLeast whether that number is a lower bound ("more than 1,000")
 * @param returnRatePercent returned, in percent of those handed out
 * @param topics what was asked about
 */
record Questionnaire(
        @Nullable Integer distributed,
        boolean atLeast,
        @Nullable Double returnRatePercent,
        List<String> topics) {

    private static final TextField TOPIC = TextField.line("topics", "Thema");

    Questionnaire {
        topics = TOPIC.list(topics);
        if (distributed != null && distributed < 1) {
            throw AllianceRule.QUESTIONNAIRE_COUNT.refuse();
        }
        if (returnRatePercent != null && !(returnRatePercent >= 0 && returnRatePercent <= 100)) {
            throw AllianceRule.QUESTIONNAIRE_RATE.refuse();
        }
    }
}
