package de.buendnis.newsletter.item;

/** The beginning of a long text, cut between two words. */
final class Excerpt {

    private static final int LONGEST = 400;

    private Excerpt() {}

    /** The first paragraph; "…" where something of it was left out. */
    static String of(String text) {
        String paragraph = text.strip().split("\\n\\s*\\n", 2)[0].strip();
        if (paragraph.length() <= LONGEST) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf(' ', LONGEST);
        return paragraph.substring(0, end > 0 ? end : LONGEST).strip() + " …";
    }
}
