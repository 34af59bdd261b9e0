package de.buendnis.consultation.casework;

import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.consultation.request.Founders;
import de.buendnis.consultation.request.Matter;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.Requester;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in words.
 *
 * @param topic Weiterentwicklung, Öffentlichkeitsarbeit
 * @param who whom it concerns: an alliance, one that shall be founded, or who asks
 */
record CaseSubject(String topic, String who) {

    /**
     * @param alliance the one that the request names, null if none or not known here yet
     */
    static CaseSubject of(Request request, @Nullable KnownAlliance alliance) {
        return new CaseSubject(topic(request.matter()), who(request, alliance));
    }

    private static String topic(Matter matter) {
        return matter.topic() == Topic.OTHER
                ? matter.type().label()
                : matter.type().label() + ", " + matter.topic().label();
    }

    private static String who(Request request, @Nullable KnownAlliance alliance) {
        Founders founders = request.matter().founders();
        if (alliance != null) {
            return alliance.name();
        }
        if (founders != null) {
            return founders.proposedName() + " (noch nicht gegründet)";
        }
        if (request.matter().allianceId() != null) {
            return "Ein Bündnis, das hier noch nicht bekannt ist";
        }
        Requester requester = request.requester();
        return requester == null ? "Ohne Angabe" : requester.title();
    }
}
