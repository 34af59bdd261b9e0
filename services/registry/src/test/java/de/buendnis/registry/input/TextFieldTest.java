package de.buendnis.registry.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.buendnis.platform.web.RuleViolation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFieldTest {

    private static final TextField NAME = TextField.line("name", "Name");
    private static final TextField TEXT = TextField.paragraphs("text", "Ziel");

    @Test
    void aLineHasNoLineBreaks() {
        assertThat(NAME.text("  Bündnis\r\n für\tFamilie ")).isEqualTo("Bündnis für Familie");
    }

    @Test
    void paragraphsKeepTheirs() {
        assertThat(TEXT.text("eins\r\nzwei\n\n\n \ndrei")).isEqualTo("eins\nzwei\n\ndrei");
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertThat(NAME.text("a\u0000b\u001bc\u202ed\ufeff")).isEqualTo("abcd");
    }

    @Test
    void markupStaysWhatWasTyped() {
        assertThat(NAME.text("<script>alert('x')</script>"))
                .isEqualTo("<script>alert('x')</script>");
    }

    @Test
    void anEmojiOfManyPartsStaysWhole() {
        assertThat(NAME.text("👩‍👩‍👧 Familie")).isEqualTo("👩‍👩‍👧 Familie");
    }

    @Test
    void umlautsTypedAsTwoCharactersBecomeOne() {
        assertThat(NAME.text("Plo\u0308n")).isEqualTo("Plön");
    }

    @Test
    void onlyBlanksCountAsMissing() {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> NAME.required(" \u00a0 "));

        assertThat(refusal.code()).isEqualTo("text-missing");
        assertThat(refusal.field()).isEqualTo("name");
        assertThat(refusal.sentence()).contains("„Name“");
    }

    @Test
    void whatLooksEmptyIsEmpty() {
        assertThat(NAME.optional("\u200b\u200d \u2060\u00ad")).isNull();
    }

    @Test
    void tooLongIsRefusedWithTheNumberOfCharactersTooMany() {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> NAME.text("ä".repeat(203)));

        assertThat(refusal.code()).isEqualTo("text-too-long");
        assertThat(refusal.sentence()).contains("203").contains("200").contains("um 3 Zeichen");
    }

    @Test
    void theLimitCountsCharactersAsPeopleDo() {
        assertThat(NAME.text("😀".repeat(200))).hasSize(400);
    }

    @Test
    void listsDropWhatIsEmptyOrThereAlready() {
        assertThat(NAME.list(Arrays.asList(" a ", "", null, "a", "b")))
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void nothingTypedIsNull() {
        assertThat(NAME.optional(null)).isNull();
        assertThat(NAME.list(null)).isEmpty();
    }
}
