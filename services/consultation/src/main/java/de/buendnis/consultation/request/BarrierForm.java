package de.buendnis.consultation.request;

import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What was typed about a barrier, exactly as it was typed.
 *
 * @param page where it was met
 */
record BarrierForm(
        @Nullable String page,
        @Nullable String text,
        @Nullable String name,
        @Nullable String mail) {

    private static final TextField TEXT = TextField.paragraphs("text", "Was geht nicht?");
    private static final TextField PAGE = TextField.line("page", "Seite");

    static BarrierForm about(@Nullable String page) {
        return new BarrierForm(page, null, null, null);
    }

    /** What is reported, and by whom, as far as all could be understood. */
    record Meant(Requester requester, String text) {}

    static Matter matter() {
        return new Matter(RequestType.BARRIER_REPORT, Topic.OTHER, Origin.BARRIER_FORM, null, null);
    }

    /** What was meant; null if the refusals got something. */
    @Nullable Meant value(Errors errors, Refusals refusals, String token) {
        String where = refusals.value(() -> PAGE.optional(page));
        String what = refusals.value(() -> TEXT.required(text));
        String who = refusals.value(() -> RequestForm.NAME.optional(name));
        MailAddress address = refusals.value(() -> MailAddress.typed("mail", mail));
        if (what == null || errors.hasErrors()) {
            return null;
        }
        String all = where == null ? what : "Seite: %s\n\n%s".formatted(where, what);
        // The page may make it too long for the field that it goes into.
        String text = refusals.value(() -> TEXT.required(all));
        return text == null
                ? null
                : new Meant(new Requester(who, address, null, Objects.requireNonNull(token)), text);
    }
}
