package de.buendnis.events.participation;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.Refusals;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;

/** What people type into the form of an action, and what is made of it. */
class ActionFormTest {

    private final Map<String, String> typed =
            new HashMap<>(
                    Map.of(
                            "title", "Wegweiser",
                            "text", "Wir stellen ihn vor.",
                            "firstDay", "14.5.2027",
                            "city", "Plön",
                            "contact", ActionForm.BY_MAIL,
                            "contactMail", "familie (at) ploen.example"));

    @Test
    void aDayWithoutAnEndIsOneDayAndAnAtIsNormalised() {
        ActionDetails details = form().value(new Refusals(errors()));

        assertThat(details.time().lastDay()).isEqualTo(details.time().firstDay());
        assertThat(details.contact())
                .isEqualTo(
                        new RegistrationContact.OfFunction(
                                new MailAddress("familie@ploen.example")));
        assertThat(form().mailWasTidied(details)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14:30, 14:30", "9, 09:00", "9.15, 09:15", "17 Uhr, 17:00", "14:30:00, 14:30"})
    void timesAreTypedInManyWays(String time, LocalTime meant) {
        typed.put("startsAt", time);

        assertThat(form().value(new Refusals(errors())).time().startsAt()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "lastDay, 13.5.2027, lastDay",
        "firstDay, 31.2.2027, firstDay",
        "firstDay, '', firstDay",
        "startsAt, 25:00, startsAt",
        "startsAt, gegen Abend, startsAt",
        "endsAt, 12:00, startsAt",
        "title, ' ', title",
        "text, '', text",
        "city, '', city",
        "postalCode, 2430, postalCode",
        "online, javascript:alert(1), online",
        "contact, '', contact",
        "contactMail, '', contactMail",
        "contactMail, a@b, contactMail",
        "contactMail, medienbuero?@ploen.example, contactMail"
    })
    void whatCannotBeMeantIsRefusedBesideItsField(String field, String value, String refused) {
        typed.put(field, value);
        BindingResult errors = errors();

        assertThat(form().value(new Refusals(errors))).isNull();
        assertThat(errors.getFieldErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getField()).isEqualTo(refused));
    }

    @Test
    void theEndComesAfterTheBeginning() {
        typed.put("startsAt", "15:00");
        typed.put("endsAt", "15:00");
        BindingResult errors = errors();

        assertThat(form().value(new Refusals(errors))).isNull();
        assertThat(errors.getFieldError("endsAt").getDefaultMessage()).contains("Uhrzeiten");
    }

    @Test
    void tenThousandCharactersAreTooMany() {
        typed.put("text", "ä".repeat(10_000));
        BindingResult errors = errors();

        assertThat(form().value(new Refusals(errors))).isNull();
        assertThat(errors.getFieldError("text").getDefaultMessage()).contains("10000", "4000");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        typed.clear();
        BindingResult errors = errors();

        assertThat(form().value(new Refusals(errors))).isNull();
        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField())
                .containsExactlyInAnyOrder("title", "text", "firstDay", "city", "contact");
    }

    @Test
    void theFormShowsWhatIsStored() {
        ActionDetails details = Fixtures.guide().details();

        assertThat(ActionForm.of(details).value(new Refusals(errors()))).isEqualTo(details);
    }

    private ActionForm form() {
        return new ActionForm(
                typed.get("title"),
                typed.get("text"),
                typed.get("firstDay"),
                typed.get("lastDay"),
                typed.get("startsAt"),
                typed.get("endsAt"),
                typed.get("venue"),
                typed.get("street"),
                typed.get("postalCode"),
                typed.get("city"),
                typed.get("online"),
                typed.get("targetGroup"),
                typed.get("cost"),
                typed.get("contact"),
                typed.get("contactMail"));
    }

    private BindingResult errors() {
        return new BindException(form(), "form");
    }
}
