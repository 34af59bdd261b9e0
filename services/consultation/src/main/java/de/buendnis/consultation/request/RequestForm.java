package de.buendnis.consultation.request;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.PhoneNumber;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form, exactly as it was typed. A coordinator's form lacks what is known
 * of the own alliance.
 */
record RequestForm(
        @Nullable String type,
        @Nullable String topic,
        @Nullable String alliance,
        @Nullable String proposedName,
        @Nullable String place,
        @Nullable String postalCode,
        @Nullable String district,
        @Nullable String text,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String phone) {

    private static final TextField TEXT = TextField.paragraphs("text", "Ihr Anliegen");

    static final TextField NAME = TextField.line("name", "Ihr Name");

    static RequestForm empty(@Nullable String name) {
        return new RequestForm(null, null, null, null, null, null, null, null, name, null, null);
    }

    /** What is asked, and by whom, as far as both could be understood. */
    record Meant(Matter matter, Requester requester, String text) {}

    /** What was meant; null if the refusals got something. */
    @Nullable Meant value(
            Refusals refusals,
            Alliances alliances,
            Districts districts,
            @Nullable KnownAlliance own,
            String token) {
        RequestType whatKind = refusals.value(this::typeMeant);
        Topic aboutWhat = refusals.value(this::topicMeant);
        String about = own == null ? refusals.value(() -> allianceMeant(alliances)) : own.id();
        Founders planned =
                own == null && isFounding(whatKind) ? founders(refusals, districts) : null;
        String what = refusals.value(() -> TEXT.required(text));
        String who = refusals.value(() -> NAME.required(name));
        MailAddress address = refusals.value(this::mailMeant);
        PhoneNumber number = refusals.value(() -> PhoneNumber.typed("phone", phone));
        if (whatKind == null || aboutWhat == null || what == null || address == null) {
            return null;
        }
        Origin origin = own == null ? Origin.PUBLIC_FORM : Origin.COORDINATOR;
        return new Meant(
                new Matter(whatKind, aboutWhat, origin, about, planned),
                new Requester(who, address, number, token),
                what);
    }

    private RequestType typeMeant() {
        return Stream.of(RequestType.values())
                .filter(known -> known.name().equals(type) && known != RequestType.BARRIER_REPORT)
                .findFirst()
                .orElseThrow(RequestRule.TYPE_MISSING::refuse);
    }

    private Topic topicMeant() {
        return Stream.of(Topic.values())
                .filter(known -> known.name().equals(topic))
                .findFirst()
                .orElseThrow(RequestRule.TOPIC_MISSING::refuse);
    }

    private @Nullable String allianceMeant(Alliances alliances) {
        if (isEmpty(alliance)) {
            return null;
        }
        if (!isEmpty(proposedName)) {
            throw RequestRule.ALLIANCE_OR_FOUNDERS.refuse();
        }
        return alliances
                .find(Objects.requireNonNull(alliance))
                .filter(KnownAlliance::published)
                .map(KnownAlliance::id)
                .orElseThrow(RequestRule.ALLIANCE_UNKNOWN::refuse);
    }

    /** Who wants founding advice founds something, unless they name an alliance; others may. */
    private boolean isFounding(@Nullable RequestType whatKind) {
        boolean began =
                Stream.of(proposedName, place, postalCode, district)
                        .anyMatch(typed -> !isEmpty(typed));
        return began || (whatKind == RequestType.FOUNDING_ADVICE && isEmpty(alliance));
    }

    private @Nullable Founders founders(Refusals refusals, Districts districts) {
        String called = refusals.value(() -> Founders.NAME.required(proposedName));
        String where = refusals.value(() -> Founders.PLACE.required(place));
        PostalCode code = refusals.value(() -> PostalCode.typed("postalCode", postalCode));
        Districts.District in = refusals.value(() -> districtMeant(districts));
        return called == null || where == null
                ? null
                : new Founders(
                        called,
                        where,
                        code,
                        in == null ? null : in.key(),
                        in == null ? null : in.name());
    }

    private Districts.@Nullable District districtMeant(Districts districts) {
        return isEmpty(district)
                ? null
                : districts
                        .find(Objects.requireNonNull(district))
                        .orElseThrow(RequestRule.DISTRICT_UNKNOWN::refuse);
    }

    private MailAddress mailMeant() {
        MailAddress address = MailAddress.typed("mail", mail);
        if (address == null) {
            throw RequestRule.MAIL_MISSING.refuse();
        }
        return address;
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
