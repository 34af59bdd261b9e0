package de.buendnis.registry.alliance;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two versions of a text side by side, word by word: first by lines, then by words within the lines
 * that differ, so that a moved paragraph does not dissolve into single words.
 *
 * @param before the older side; its pieces are the same or gone
 * @param after the newer side; its pieces are the same or new
 */
record Comparison(List<Piece> before, List<Piece> after) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** Below this share of common words, two lines are two different lines. */
    private static final double RELATED = 0.3;

    /** What became of a piece. */
    enum Fate {
        SAME,
        GONE,
        NEW
    }

    /** Text of one fate; line breaks are part of it. */
    record Piece(Fate fate, String text) {}

    static Comparison of(List<String> before, List<String> after) {
        var older = new Side(Fate.GONE);
        var newer = new Side(Fate.NEW);
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getSource().getPosition();
            String same = block(before.subList(at, start));
            older.add(same, true);
            newer.add(same, true);
            changed(
                    older,
                    newer,
                    block(delta.getSource().getLines()),
                    block(delta.getTarget().getLines()));
            at = start + delta.getSource().size();
        }
        String same = block(before.subList(at, before.size()));
        older.add(same, true);
        newer.add(same, true);
        return new Comparison(older.pieces(), newer.pieces());
    }

    /** A section that nobody changed: the same on both sides. */
    static Comparison unchanged(List<String> lines) {
        return of(lines, lines);
    }

    private static void changed(Side older, Side newer, String before, String after) {
        List<String> wordsBefore = words(before);
        List<String> wordsAfter = words(after);
        List<AbstractDelta<String>> deltas = DiffUtils.diff(wordsBefore, wordsAfter).getDeltas();
        if (!related(wordsBefore, wordsAfter, deltas)) {
            older.add(before, false);
            newer.add(after, false);
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            int start = delta.getSource().getPosition();
            String same = String.join("", wordsBefore.subList(at, start));
            older.add(same, true);
            newer.add(same, true);
            older.add(String.join("", delta.getSource().getLines()), false);
            newer.add(String.join("", delta.getTarget().getLines()), false);
            at = start + delta.getSource().size();
        }
        String same = String.join("", wordsBefore.subList(at, wordsBefore.size()));
        older.add(same, true);
        newer.add(same, true);
    }

    private static boolean related(
            List<String> before, List<String> after, List<AbstractDelta<String>> deltas) {
        long gone = deltas.stream().mapToLong(delta -> worded(delta.getSource().getLines())).sum();
        long longer = Math.max(worded(before), worded(after));
        return longer > 0 && (double) (worded(before) - gone) / longer >= RELATED;
    }

    private static long worded(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).count();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String block(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** One side in the making: neighbours of one fate are one piece. */
    private static final class Side {

        private final Fate changed;
        private final List<Piece> pieces = new ArrayList<>();

        Side(Fate changed) {
            this.changed = changed;
        }

        void add(String text, boolean same) {
            if (text.isEmpty()) {
                return;
            }
            Fate fate = same ? Fate.SAME : changed;
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.fate() == fate) {
                pieces.set(pieces.size() - 1, new Piece(fate, last.text() + text));
            } else {
                pieces.add(new Piece(fate, text));
            }
        }

        List<Piece> pieces() {
            return List.copyOf(pieces);
        }
    }
}
