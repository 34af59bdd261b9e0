package de.buendnis.registry.alliance;

import de.buendnis.platform.mail.Mail;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What coordinators hear by mail. Neither comments nor other personal data: the mail says that
 * there is something to read, and links to it.
 */
@Component
final class AllianceMails {

    private final Coordinators coordinators;
    private final String site;

    AllianceMails(Coordinators coordinators, @Value("${buendnis.base-url}") String site) {
        this.coordinators = coordinators;
        this.site = site;
    }

    List<Mail> about(String id, AllianceHappening happening, Alliance alliance) {
        return switch (happening) {
            case AllianceHappening.ChangesRequested requested ->
                    toAll(
                            id,
                            "Bitte um Änderungen am Porträt: " + alliance.name(),
                            """
                            Guten Tag,

                            die Servicestelle hat das Porträt „%s“ geprüft und bittet um Änderungen an %s. Was genau zu ändern ist, steht beim jeweiligen Abschnitt:

                            %s/mein-buendnis/profil

                            Wenn alles passt, reichen Sie das Porträt dort wieder ein. Bis dahin bleibt öffentlich, was zuletzt veröffentlicht war.
                            """
                                    .formatted(
                                            alliance.name(),
                                            sections(requested.comments().size()),
                                            site));
            case AllianceHappening.Published published ->
                    toAll(
                            id,
                            "Porträt veröffentlicht: " + alliance.name(),
                            """
                            Guten Tag,

                            das Porträt „%s“ ist in seiner %d. Fassung veröffentlicht. So sehen es alle:

                            %s/buendnisse/%s

                            Ändern können Sie es jederzeit; die Änderungen werden nach der Prüfung sichtbar:

                            %s/mein-buendnis/profil
                            """
                                    .formatted(
                                            alliance.name(),
                                            published.edition(),
                                            site,
                                            alliance.description().slug().value(),
                                            site));
            case AllianceHappening.Hidden hidden ->
                    toAll(
                            id,
                            "Porträt ausgeblendet: " + alliance.name(),
                            """
                            Guten Tag,

                            die Servicestelle hat das Porträt „%s“ ausgeblendet; es ist vorerst nicht mehr öffentlich. Ihre Angaben sind erhalten:

                            %s/mein-buendnis/profil

                            Fragen dazu beantwortet die Servicestelle gern.
                            """
                                    .formatted(alliance.name(), site));
            case AllianceHappening.MarkedDormant dormant ->
                    toAll(
                            id,
                            "Als ruhend vermerkt: " + alliance.name(),
                            """
                            Guten Tag,

                            „%s“ ist jetzt als ruhend vermerkt und %s.

                            Sobald das Bündnis wieder arbeitet, genügt eine Nachricht an die Servicestelle.
                            """
                                    .formatted(
                                            alliance.name(),
                                            dormant.listed()
                                                    ? "bleibt im Verzeichnis, mit dem Hinweis, dass es"
                                                            + " ruht"
                                                    : "steht vorerst nicht mehr im Verzeichnis"));
            case AllianceHappening.Woken woken ->
                    toAll(
                            id,
                            "Wieder aktiv: " + alliance.name(),
                            """
                            Guten Tag,

                            schön, dass „%s“ wieder arbeitet. Bitte sehen Sie nach, ob das Porträt noch stimmt:

                            %s/mein-buendnis/profil
                            """
                                    .formatted(alliance.name(), site));
            case AllianceHappening.TakenIn takenIn -> List.of();
            case AllianceHappening.Described described -> List.of();
            case AllianceHappening.ResolutionRecorded recorded -> List.of();
            case AllianceHappening.StepRecorded recorded -> List.of();
            case AllianceHappening.ResolutionAdopted adopted -> List.of();
            case AllianceHappening.FoundingScheduled scheduled -> List.of();
            case AllianceHappening.Founded founded -> List.of();
            case AllianceHappening.SectionEdited edited -> List.of();
            case AllianceHappening.Submitted submitted -> List.of();
            case AllianceHappening.TakenBack takenBack -> List.of();
            case AllianceHappening.Dissolved dissolved -> List.of();
            case AllianceHappening.Abandoned abandoned -> List.of();
        };
    }

    private List<Mail> toAll(String id, String subject, String text) {
        return coordinators.of(id).stream()
                .map(address -> new Mail(address.deliverable(), subject, text))
                .toList();
    }

    private static String sections(int number) {
        return number == 1 ? "einem Abschnitt" : number + " Abschnitten";
    }
}
