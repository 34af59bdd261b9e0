package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.TODAY;
import static de.buendnis.registry.alliance.Fixtures.after;
import static de.buendnis.registry.alliance.Fixtures.at;
import static de.buendnis.registry.alliance.Fixtures.founding;
import static de.buendnis.registry.alliance.Fixtures.refused;
import static de.buendnis.registry.alliance.Fixtures.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wish in every stage: where it leads, or which rule refuses it. */
class LifeCycleTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "PLANNING,            RECORD_RESOLUTION, RESOLUTION_PENDING",
        "RESOLUTION_PENDING,  RECORD_RESOLUTION, RESOLUTION_PENDING",
        "PLANNING,            SCHEDULE,          FOUNDING_SCHEDULED",
        "RESOLUTION_PENDING,  SCHEDULE,          RESOLUTION_PENDING",
        "RESOLUTION_ADOPTED,  SCHEDULE,          FOUNDING_SCHEDULED",
        "FOUNDING_SCHEDULED,  SCHEDULE,          FOUNDING_SCHEDULED",
        "PLANNING,            FOUND,             FOUNDED",
        "RESOLUTION_ADOPTED,  FOUND,             FOUNDED",
        "FOUNDING_SCHEDULED,  FOUND,             FOUNDED",
        "FOUNDED,             REST,              DORMANT",
        "ACTIVE,              REST,              DORMANT",
        "DORMANT,             REST,              DORMANT",
        "DORMANT,             WAKE,              ACTIVE",
        "FOUNDED,             DISSOLVE,          DISSOLVED",
        "ACTIVE,              DISSOLVE,          DISSOLVED",
        "DORMANT,             DISSOLVE,          DISSOLVED",
        "PLANNING,            ABANDON,           ABANDONED",
        "RESOLUTION_PENDING,  ABANDON,           ABANDONED",
        "RESOLUTION_ADOPTED,  ABANDON,           ABANDONED",
        "FOUNDING_SCHEDULED,  ABANDON,           ABANDONED",
        "ACTIVE,              HIDE,              FOUNDED",
        "DORMANT,             HIDE,              DORMANT",
    })
    void leadsOn(AllianceStage from, Wish wish, AllianceStage to) {
        assertThat(after(at(from), wish.on).stage()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "RESOLUTION_ADOPTED,  RECORD_RESOLUTION, RESOLUTION_ALREADY_ADOPTED",
        "FOUNDING_SCHEDULED,  RECORD_RESOLUTION, RESOLUTION_ALREADY_ADOPTED",
        "FOUNDED,             RECORD_RESOLUTION, ALREADY_FOUNDED",
        "ACTIVE,              RECORD_RESOLUTION, ALREADY_FOUNDED",
        "DORMANT,             RECORD_RESOLUTION, ALREADY_FOUNDED",
        "DISSOLVED,           RECORD_RESOLUTION, OVER",
        "ABANDONED,           RECORD_RESOLUTION, OVER",
        "FOUNDED,             SCHEDULE,          ALREADY_FOUNDED",
        "ACTIVE,              SCHEDULE,          ALREADY_FOUNDED",
        "DORMANT,             SCHEDULE,          ALREADY_FOUNDED",
        "DISSOLVED,           SCHEDULE,          OVER",
        "ABANDONED,           SCHEDULE,          OVER",
        "RESOLUTION_PENDING,  FOUND,             RESOLUTION_PENDING",
        "FOUNDED,             FOUND,             ALREADY_FOUNDED",
        "ACTIVE,              FOUND,             ALREADY_FOUNDED",
        "DORMANT,             FOUND,             ALREADY_FOUNDED",
        "DISSOLVED,           FOUND,             OVER",
        "ABANDONED,           FOUND,             OVER",
        "PLANNING,            REST,              NOT_ACTIVE",
        "RESOLUTION_PENDING,  REST,              NOT_ACTIVE",
        "RESOLUTION_ADOPTED,  REST,              NOT_ACTIVE",
        "FOUNDING_SCHEDULED,  REST,              NOT_ACTIVE",
        "DISSOLVED,           REST,              NOT_ACTIVE",
        "ABANDONED,           REST,              NOT_ACTIVE",
        "PLANNING,            WAKE,              NOT_DORMANT",
        "RESOLUTION_PENDING,  WAKE,              NOT_DORMANT",
        "RESOLUTION_ADOPTED,  WAKE,              NOT_DORMANT",
        "FOUNDING_SCHEDULED,  WAKE,              NOT_DORMANT",
        "FOUNDED,             WAKE,              NOT_DORMANT",
        "ACTIVE,              WAKE,              NOT_DORMANT",
        "DISSOLVED,           WAKE,              NOT_DORMANT",
        "ABANDONED,           WAKE,              NOT_DORMANT",
        "PLANNING,            DISSOLVE,          NEVER_FOUNDED",
        "RESOLUTION_PENDING,  DISSOLVE,          NEVER_FOUNDED",
        "RESOLUTION_ADOPTED,  DISSOLVE,          NEVER_FOUNDED",
        "FOUNDING_SCHEDULED,  DISSOLVE,          NEVER_FOUNDED",
        "DISSOLVED,           DISSOLVE,          OVER",
        "ABANDONED,           DISSOLVE,          OVER",
        "FOUNDED,             ABANDON,           ALREADY_FOUNDED",
        "ACTIVE,              ABANDON,           ALREADY_FOUNDED",
        "DORMANT,             ABANDON,           ALREADY_FOUNDED",
        "DISSOLVED,           ABANDON,           OVER",
        "ABANDONED,           ABANDON,           OVER",
        "PLANNING,            HIDE,              NOT_PUBLISHED",
        "FOUNDED,             HIDE,              NOT_PUBLISHED",
        "ABANDONED,           HIDE,              NOT_PUBLISHED",
        "PLANNING,            PUBLISH,           NOT_FOUNDED",
        "RESOLUTION_PENDING,  PUBLISH,           NOT_FOUNDED",
        "RESOLUTION_ADOPTED,  PUBLISH,           NOT_FOUNDED",
        "FOUNDING_SCHEDULED,  PUBLISH,           NOT_FOUNDED",
        "FOUNDED,             PUBLISH,           NOTHING_SUBMITTED",
        "ACTIVE,              PUBLISH,           NOTHING_SUBMITTED",
        "DORMANT,             PUBLISH,           DORMANT",
        "DISSOLVED,           PUBLISH,           OVER",
        "ABANDONED,           PUBLISH,           OVER",
        "DISSOLVED,           EDIT,              OVER",
        "ABANDONED,           EDIT,              OVER",
        "DISSOLVED,           DESCRIBE,          OVER",
        "ABANDONED,           DESCRIBE,          OVER",
        "DISSOLVED,           SUBMIT,            OVER",
        "ABANDONED,           SUBMIT,            OVER",
        "DISSOLVED,           TAKE_BACK,         OVER",
        "ABANDONED,           TAKE_BACK,         OVER",
        "ACTIVE,              TAKE_BACK,         NOTHING_TO_TAKE_BACK",
    })
    void isRefused(AllianceStage from, Wish wish, AllianceRule rule) {
        Alliance alliance = at(from);

        refused(rule, () -> wish.on.apply(alliance));
    }

    enum Wish {
        RECORD_RESOLUTION(alliance -> alliance.recordResolution(resolution(), TODAY)),
        SCHEDULE(alliance -> alliance.scheduleFounding(TODAY)),
        FOUND(alliance -> alliance.found(founding(), TODAY)),
        REST(alliance -> alliance.markDormant(false, null)),
        WAKE(Alliance::wake),
        DISSOLVE(alliance -> alliance.dissolve(false, null)),
        ABANDON(alliance -> alliance.abandon(null)),
        HIDE(alliance -> alliance.hide(null)),
        PUBLISH(alliance -> alliance.publish(NOW)),
        SUBMIT(alliance -> alliance.submit(NOW)),
        TAKE_BACK(alliance -> alliance.takeBack(NOW)),
        EDIT(alliance -> alliance.editSection(new Section.Goal("Neu"), 0, TODAY)),
        DESCRIBE(alliance -> alliance.describe(Fixtures.musterstadt()));

        // Lambdas without a state.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Function<Alliance, AllianceHappening> on;

        Wish(Function<Alliance, AllianceHappening> on) {
            this.on = on;
        }
    }
}
