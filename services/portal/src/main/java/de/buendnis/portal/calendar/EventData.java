package de.buendnis.portal.calendar;

import de.buendnis.contracts.events.LocalAction;
import de.buendnis.portal.wording.ScriptJson;
import de.buendnis.portal.wording.WebLink;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An action for search engines: schema.org/Event as JSON-LD, without contacts. */
@Component
class EventData {

    private static final String SCHEMA = "https://schema.org/";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JsonMapper json;

    EventData(JsonMapper json) {
        this.json = json;
    }

    String of(Action action, String baseUrl) {
        return ScriptJson.inside(json.writeValueAsString(event(action, baseUrl)));
    }

    private static Map<String, Object> event(Action action, String baseUrl) {
        LocalAction details = action.details();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("@id", baseUrl + action.path());
        data.put("url", baseUrl + action.path());
        data.put("name", action.title());
        if (!details.getText().isBlank()) {
            data.put("description", details.getText());
        }
        data.put("startDate", moment(action.firstDay(), details.getStartsAt()));
        data.put("endDate", moment(action.lastDay(), end(details)));
        data.put("eventStatus", SCHEMA + status(action));
        if (action.moved() != null) {
            data.put("previousStartDate", details.getMovedFrom().toString());
        }
        WebLink online = WebLink.of(details.getOnline()).orElse(null);
        boolean onSite = details.getCity() != null || online == null;
        data.put(
                "eventAttendanceMode",
                SCHEMA
                        + (online == null
                                ? "OfflineEventAttendanceMode"
                                : onSite
                                        ? "MixedEventAttendanceMode"
                                        : "OnlineEventAttendanceMode"));
        data.put("location", onSite ? place(action) : virtual(online));
        data.put(
                "organizer",
                Map.of(
                        "@type",
                        "Organization",
                        "name",
                        action.alliance().name(),
                        "url",
                        baseUrl + action.alliance().path()));
        data.put("isAccessibleForFree", details.getCost() == null);
        return data;
    }

    private static String status(Action action) {
        return action.cancelled()
                ? "EventCancelled"
                : action.moved() != null ? "EventRescheduled" : "EventScheduled";
    }

    private static @Nullable LocalTime end(LocalAction details) {
        return details.getStartsAt() == null ? null : details.getEndsAt();
    }

    /** With the offset of that day where there is a time. */
    private static String moment(LocalDate day, @Nullable LocalTime time) {
        return time == null
                ? day.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(BERLIN));
    }

    private static Map<String, Object> virtual(@Nullable WebLink online) {
        return online == null
                ? Map.of("@type", "VirtualLocation")
                : Map.of("@type", "VirtualLocation", "url", online.link());
    }

    private static Map<String, Object> place(Action action) {
        LocalAction details = action.details();
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        if (details.getStreet() != null) {
            address.put("streetAddress", details.getStreet());
        }
        if (details.getPostalCode() != null) {
            address.put("postalCode", details.getPostalCode());
        }
        String town = details.getCity();
        address.put("addressLocality", town == null ? action.alliance().place().getName() : town);
        address.put("addressCountry", "DE");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", action.place());
        place.put("address", address);
        return place;
    }
}
