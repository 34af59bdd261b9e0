package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.Visitor;

/** Who works on editions. */
final class EditionDesk {

    /** For {@code @PreAuthorize}: advisers read, nobody else comes here. */
    static final String EDITORS = "hasAnyRole('OFFICE', 'MEDIA')";

    private EditionDesk() {}

    static boolean mayEdit(Visitor visitor) {
        return visitor.is(Visitor.OFFICE) || visitor.is(Visitor.MEDIA);
    }
}
