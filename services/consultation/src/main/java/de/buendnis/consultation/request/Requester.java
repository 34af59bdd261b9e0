package de.buendnis.consultation.request;

import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and the key of their page. Never leaves the service but in mails to themselves.
 *
 * @param name may be missing in a barrier report
 * @param mail may be missing in a barrier report, which then cannot be answered
 * @param token opaque part of the address of their page
 */
public record Requester(
        @Nullable String name,
        @Nullable MailAddress mail,
        @Nullable PhoneNumber phone,
        String token) {

    /** Who acts by a link. The history names nobody: names are erased sooner than it. */
    static final Visitor VISITOR = new Visitor("requester", "Anfragende Person", List.of(), null);

    /** The page on which they follow their request. */
    public String page() {
        return "/beratung/anfrage/" + token;
    }

    /** What to call them. */
    public String title() {
        return name == null ? VISITOR.name() : name;
    }
}
