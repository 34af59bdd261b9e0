package de.buendnis.events.participation;

import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import java.util.ArrayList;
import java.util.List;

/**
 * By which door somebody comes to a participation: a coordinator to the own alliance's, whose id is
 * in the token, or the office to any one's, whose id is in the address. A parameter of page
 * methods; the templates know it as {@code door}.
 */
record Door(Registration registration, Visitor visitor) {

    /** What the coordinators' addresses begin with. */
    static final String COORDINATOR = "/mein-buendnis/aktionstag/{campaign}";

    /** What the office's addresses begin with, where it acts on an alliance's behalf. */
    static final String OFFICE =
            "/verwaltung/aktionstage/{campaign}/teilnahmen/{alliance}/anmeldung";

    /** Who may open the pages behind both; for {@code @PreAuthorize}. */
    static final String EDITORS = "hasAnyRole('OFFICE', 'COORDINATOR')";

    public boolean office() {
        return registration.byOffice();
    }

    public CampaignTerms campaign() {
        return registration.campaign();
    }

    public String allianceName() {
        return registration.alliance().name();
    }

    String participation() {
        return registration.id();
    }

    /** The page about the participation that leads on to all others. */
    public String home() {
        return office()
                ? review() + "/anmeldung"
                : "/mein-buendnis/aktionstag/" + campaign().slug();
    }

    /** Where the office reviews it. */
    public String review() {
        return "/verwaltung/aktionstage/%s/teilnahmen/%s"
                .formatted(campaign().slug(), registration.alliance().id());
    }

    /** The layout of the pages behind this door. */
    public String layout() {
        return office() ? "layout/office" : "layout/coordinator";
    }

    /** The current entry of the layout's navigation. */
    public String entry() {
        return office() ? "aktionstage" : "aktionstag";
    }

    /**
     * The breadcrumb to a page behind this door: labels and links in turn, the page's label last.
     */
    List<Crumb> trail(String... labelsAndLinks) {
        List<String> trail = new ArrayList<>();
        if (office()) {
            trail.addAll(
                    List.of(
                            "Aktionstage",
                            "/verwaltung/aktionstage",
                            campaign().title(),
                            "/verwaltung/aktionstage/" + campaign().slug(),
                            allianceName(),
                            review()));
        } else {
            trail.addAll(List.of("Übersicht", "/mein-buendnis"));
        }
        trail.addAll(List.of(labelsAndLinks));
        return Crumb.trail(trail.toArray(String[]::new));
    }
}
