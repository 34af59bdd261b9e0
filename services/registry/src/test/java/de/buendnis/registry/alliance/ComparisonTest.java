package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.registry.alliance.Comparison.Fate;
import de.buendnis.registry.alliance.Comparison.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aChangedWordIsMarkedOnBothSidesAndTheRestIsNot() {
        Comparison sides =
                Comparison.of(
                        List.of("21 Partner in 8 Kategorien"),
                        List.of("23 Partner in 9 Kategorien"));

        assertThat(marked(sides.before())).isEqualTo("[-21-] Partner in [-8-] Kategorien\n");
        assertThat(marked(sides.after())).isEqualTo("[+23+] Partner in [+9+] Kategorien\n");
    }

    @Test
    void aNewLineIsNewAsAWhole() {
        Comparison sides =
                Comparison.of(
                        List.of("Stadt", "Kirche"), List.of("Stadt", "Sportverein", "Kirche"));

        assertThat(marked(sides.before())).isEqualTo("Stadt\nKirche\n");
        assertThat(marked(sides.after())).isEqualTo("Stadt\n[+Sportverein\n+]Kirche\n");
    }

    @Test
    void linesThatHaveLittleInCommonAreReplacedAsAWhole() {
        Comparison sides =
                Comparison.of(
                        List.of("Unterstützung bildungspolitischer Themen"),
                        List.of("Willkommensfest für neue Nachbarn"));

        assertThat(sides.before()).extracting(Piece::fate).containsExactly(Fate.GONE);
        assertThat(sides.after()).extracting(Piece::fate).containsExactly(Fate.NEW);
    }

    @Test
    void aSectionThatWasEmptyIsNewAndOneThatIsEmptiedIsGone() {
        Comparison filled = Comparison.of(List.of(), List.of("Ziel"));
        Comparison emptied = Comparison.of(List.of("Ziel"), List.of());

        assertThat(filled.before()).isEmpty();
        assertThat(marked(filled.after())).isEqualTo("[+Ziel\n+]");
        assertThat(marked(emptied.before())).isEqualTo("[-Ziel\n-]");
        assertThat(emptied.after()).isEmpty();
    }

    @Test
    void whatIsTheSameIsOnePieceOnEachSide() {
        Comparison sides = Comparison.unchanged(List.of("Ziel", "Weg"));

        assertThat(sides.before()).containsExactly(new Piece(Fate.SAME, "Ziel\nWeg\n"));
        assertThat(sides.after()).isEqualTo(sides.before());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().map(ComparisonTest::marked).collect(Collectors.joining());
    }

    private static String marked(Piece piece) {
        return switch (piece.fate()) {
            case SAME -> piece.text();
            case GONE -> "[-" + piece.text() + "-]";
            case NEW -> "[+" + piece.text() + "+]";
        };
    }
}
