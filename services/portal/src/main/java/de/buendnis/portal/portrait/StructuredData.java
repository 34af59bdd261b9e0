package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.PartialDate;
import de.buendnis.contracts.registry.Partner;
import de.buendnis.contracts.registry.PartnerKind;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.wording.GermanDates;
import de.buendnis.portal.wording.ScriptJson;
import de.buendnis.portal.wording.WebLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The portrait for search engines: schema.org/Organization as JSON-LD, without contacts. */
@Component
class StructuredData {

    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    String of(Alliance alliance, @Nullable Alliance parent, String baseUrl) {
        return ScriptJson.inside(json.writeValueAsString(organisation(alliance, parent, baseUrl)));
    }

    private static Map<String, Object> organisation(
            Alliance alliance, @Nullable Alliance parent, String baseUrl) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Organization");
        data.put("@id", baseUrl + alliance.path());
        data.put("name", alliance.name());
        data.put("url", baseUrl + alliance.path());
        if (!alliance.profile().getSummary().isBlank()) {
            data.put("description", alliance.profile().getSummary());
        }
        PartialDate founded = alliance.state().getFoundedOn();
        if (founded != null) {
            data.put("foundingDate", GermanDates.iso(founded));
        }
        data.put(
                "areaServed",
                Map.of("@type", "AdministrativeArea", "name", alliance.place().getName()));
        if (alliance.profile().getAddress() != null) {
            data.put("address", address(alliance.profile().getAddress()));
        }
        WebLink.of(alliance.profile().getWebsite())
                .ifPresent(website -> data.put("sameAs", website.link()));
        if (parent != null) {
            data.put("parentOrganization", reference(parent.name(), baseUrl + parent.path()));
        }
        List<Map<String, Object>> members =
                alliance.profile().getPartners().stream()
                        .filter(partner -> partner.getKind() == PartnerKind.ORGANISATION)
                        .map(Partner::getName)
                        .map(name -> reference(name, null))
                        .toList();
        if (!members.isEmpty()) {
            data.put("member", members);
        }
        return data;
    }

    private static Map<String, Object> reference(String name, @Nullable String url) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("@type", "Organization");
        reference.put("name", name);
        if (url != null) {
            reference.put("url", url);
        }
        return reference;
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "PostalAddress");
        if (address.getStreet() != null) {
            String number = address.getHouseNumber();
            data.put(
                    "streetAddress",
                    number == null ? address.getStreet() : address.getStreet() + " " + number);
        }
        if (address.getPostalCode() != null) {
            data.put("postalCode", address.getPostalCode());
        }
        if (address.getCity() != null) {
            data.put("addressLocality", address.getCity());
        }
        data.put("addressCountry", "DE");
        return data;
    }
}
