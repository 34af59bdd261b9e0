package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which door somebody comes to the data of an alliance: its coordinator to the own one, whose id
 * is in the token, or the office to any one, whose id is in the address. A parameter of page
 * methods; the templates know it as {@code door}.
 *
 * @param alliance id of the alliance
 * @param office whether it is the office's door
 */
public record Door(String alliance, String allianceName, boolean office, Visitor visitor) {

    /** What the coordinators' addresses begin with. */
    public static final String COORDINATOR = "/mein-buendnis";

    /** What the office's addresses begin with. */
    public static final String OFFICE = "/verwaltung/buendnisse/{alliance}";

    /** Who may open the editors; for {@code @PreAuthorize}. */
    public static final String EDITORS = "hasAnyRole('OFFICE', 'COORDINATOR')";

    /** Where the alliance's profile is edited. */
    public String profile() {
        return home() + "/profil";
    }

    /** Where the alliance's contacts are edited. */
    public String contacts() {
        return home() + "/kontakte";
    }

    /** The page about the alliance that leads on to all others. */
    public String home() {
        return office ? "/verwaltung/buendnisse/" + alliance : COORDINATOR;
    }

    /** The layout of the pages behind this door. */
    public String layout() {
        return office ? "layout/office" : "layout/coordinator";
    }

    /**
     * The breadcrumb to a page behind this door: labels and links in turn, the page's label last.
     */
    public List<Crumb> trail(String... labelsAndLinks) {
        List<String> trail = new ArrayList<>();
        if (office) {
            trail.addAll(
                    List.of(
                            "Übersicht",
                            "/verwaltung",
                            "Bündnisse",
                            "/verwaltung/buendnisse",
                            allianceName,
                            home()));
        } else {
            trail.addAll(List.of("Übersicht", home()));
        }
        trail.addAll(List.of(labelsAndLinks));
        return Crumb.trail(trail.toArray(String[]::new));
    }

    /** Media unit and advisers may look, and change nothing. */
    public boolean mayChange() {
        return office ? visitor.is(Visitor.OFFICE) : visitor.coordinator();
    }

    /** The media unit works on no requests for advice. */
    boolean mayReadRequests() {
        return visitor.is(Visitor.OFFICE) || visitor.is(Visitor.ADVISER);
    }

    /** Refuses those who may only look. */
    void requireChange() {
        if (!mayChange()) {
            throw RuleViolation.forbidden(
                    "read-only",
                    "Mit Ihrer Anmeldung können Sie hier lesen. Ändern kann die Servicestelle oder das Bündnis.");
        }
    }

    /**
     * The command that a form stands for. Its id is made of the form's and of what is wished: sent
     * twice it is the same, but a form that was changed after "back" is a new wish.
     *
     * @param form id that was handed out with the form
     */
    public Command command(
            String aggregateId, @Nullable Long version, @Nullable String form, Object wish) {
        requireChange();
        String id = aggregateId + form + wish;
        return new Command(
                aggregateId,
                version,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                Actors.of(visitor));
    }
}
