package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import de.buendnis.registry.alliance.AllianceHappening.ChangesRequested;
import de.buendnis.registry.alliance.AllianceHappening.Published;
import de.buendnis.registry.alliance.AllianceHappening.Submitted;
import de.buendnis.registry.alliance.AllianceHappening.TakenBack;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The way of a portrait from the working copy to the public, as the rules of an alliance see it.
 */
record PortraitReview(Alliance alliance) {

    static final int COMMENT_LIMIT = 1000;
    private static final TextField COMMENT =
            new TextField("comments", "Was zu ändern ist", COMMENT_LIMIT, true);

    Submitted submit(Instant now) {
        alliance.requireNotOver();
        if (isSubmitted()) {
            throw AllianceRule.ALREADY_SUBMITTED.refuse();
        }
        if (!alliance.workingCopy().profile().atAGlance().isComplete()) {
            throw AllianceRule.SUMMARY_MISSING.refuse();
        }
        if (alliance.isVisible() && alliance.changedSections().isEmpty()) {
            throw AllianceRule.NOTHING_TO_SUBMIT.refuse();
        }
        return new Submitted(now);
    }

    TakenBack takeBack(Instant now) {
        alliance.requireNotOver();
        if (!isSubmitted()) {
            throw AllianceRule.NOTHING_TO_TAKE_BACK.refuse();
        }
        return new TakenBack(now);
    }

    ChangesRequested requestChanges(Map<ProfileSection, String> comments, Instant now) {
        requireSubmitted();
        var asked = new EnumMap<ProfileSection, String>(ProfileSection.class);
        comments.forEach(
                (section, comment) -> {
                    String text = COMMENT.text(comment);
                    if (!text.isEmpty()) {
                        asked.put(section, text);
                    }
                });
        if (asked.isEmpty()) {
            throw AllianceRule.COMMENT_MISSING.refuse();
        }
        return new ChangesRequested(asked, now);
    }

    Published publish(Instant now) {
        switch (alliance.stage()) {
            case PLANNING, RESOLUTION_PENDING, RESOLUTION_ADOPTED, FOUNDING_SCHEDULED ->
                    throw AllianceRule.NOT_FOUNDED.refuse(alliance.name());
            case DORMANT -> throw AllianceRule.DORMANT.refuse(alliance.name());
            case DISSOLVED, ABANDONED -> alliance.requireNotOver();
            case FOUNDED, ACTIVE -> requireSubmitted();
        }
        return new Published(alliance.edition() + 1, alliance.changedSections(), now);
    }

    private boolean isSubmitted() {
        return alliance.workingCopy().review() == ReviewState.SUBMITTED;
    }

    private void requireSubmitted() {
        if (!isSubmitted()) {
            throw AllianceRule.NOTHING_SUBMITTED.refuse();
        }
    }
}
