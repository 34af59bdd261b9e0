package de.buendnis.portal.legal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who operates the site, for imprint, privacy statement and accessibility statement. The defaults
 * are invented: whoever runs it for real sets {@code buendnis.operator.*}.
 *
 * @param name as it stands in the imprint
 * @param represented by whom it is represented (§ 5 DDG)
 * @param barrierMail where barriers are reported (§ 12b BGG)
 * @param privacyMail of the data protection officer (Art. 37 DSGVO)
 * @param authority data protection authority in charge (Art. 77 DSGVO)
 * @param arbitration body for disputes about accessibility (§ 16 BGG)
 */
@ConfigurationProperties("buendnis.operator")
record Operator(
        @DefaultValue("Servicestelle Lokale Bündnisse für Familie (Beispiel)") String name,
        @DefaultValue("die Leitung der Servicestelle") String represented,
        @DefaultValue({"Musterstraße 1", "10115 Berlin"}) List<String> address,
        @DefaultValue("030 23125 010") String phone,
        @DefaultValue("info@servicestelle.example") String mail,
        @DefaultValue("barriere@servicestelle.example") String barrierMail,
        @DefaultValue("datenschutz@servicestelle.example") String privacyMail,
        @DefaultValue(
                        "Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit, Graurheindorfer Straße 153, 53117 Bonn")
                String authority,
        @DefaultValue(
                        "Schlichtungsstelle nach dem Behindertengleichstellungsgesetz bei dem Beauftragten der Bundesregierung für die Belange von Menschen mit Behinderungen, Mauerstraße 53, 10117 Berlin")
                String arbitration) {}
