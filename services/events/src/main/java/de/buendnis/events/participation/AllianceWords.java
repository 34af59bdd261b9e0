package de.buendnis.events.participation;

import de.buendnis.contracts.registry.AllianceStage;
import java.util.Locale;
import java.util.ResourceBundle;

/** How an alliance stands, in the words of the contracts' labels. */
final class AllianceWords {

    private static final ResourceBundle LABELS = ResourceBundle.getBundle("labels", Locale.GERMAN);

    private AllianceWords() {}

    static String stage(AllianceStage stage) {
        return LABELS.getString("AllianceStage." + stage.name()).toLowerCase(Locale.GERMAN);
    }
}
