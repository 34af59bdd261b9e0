package de.buendnis.newsletter.edition;

/** Numbers of pages as they stand in addresses. */
final class Paging {

    private Paging() {}

    /** The page that is meant, counted from 1; one that there is, whatever was typed. */
    static int number(String typed, int pages) {
        int wanted = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 1;
        return Math.clamp(wanted, 1, pages);
    }

    static int pages(long total, int size) {
        return (int) Math.max(1, Math.ceilDiv(total, size));
    }
}
