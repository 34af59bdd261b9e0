package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer remarks and decides.
 *
 * @param comments remark per name of a section
 * @param decision name of a {@link Decision}
 */
record ReviewForm(Map<String, String> comments, @Nullable String decision)
        implements OfficeForm<Map<ProfileSection, String>> {

    /** What happens with what was handed in. */
    enum Decision {
        REQUEST,
        PUBLISH,
        /** Although there are remarks. */
        PUBLISH_ANYWAY,
        /** Hands a draft in on the alliance's behalf, and publishes it. */
        PUBLISH_ON_BEHALF
    }

    ReviewForm {
        comments = Objects.requireNonNullElse(comments, Map.of());
    }

    static ReviewForm empty() {
        return new ReviewForm(Map.of(), null);
    }

    Decision decided() {
        return Chosen.of("decision", Decision.values(), decision, Decision.REQUEST);
    }

    /** How many remarks there are. */
    public long count() {
        return comments.values().stream().filter(comment -> !Rows.blank(comment)).count();
    }

    @Override
    public Map<ProfileSection, String> value(Refusals refusals) {
        var remarks = new EnumMap<ProfileSection, String>(ProfileSection.class);
        for (ProfileSection section : ProfileSection.values()) {
            var field =
                    new TextField(
                            "comments[%s]".formatted(section.name()),
                            "Anmerkung zu ‚%s‘".formatted(section.label()),
                            PortraitReview.COMMENT_LIMIT,
                            true);
            String remark = refusals.value(() -> field.text(comments.get(section.name())));
            if (remark != null && !remark.isEmpty()) {
                remarks.put(section, remark);
            }
        }
        return remarks;
    }
}
