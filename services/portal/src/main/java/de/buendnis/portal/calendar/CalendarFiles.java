package de.buendnis.portal.calendar;

import de.buendnis.platform.web.WebProperties;
import de.buendnis.portal.calendar.ActionCalendar.Lookup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Actions for the calendars of visitors: one as a file, all to subscribe to. */
@RestController
class CalendarFiles {

    static final String FEED = ActionPages.PATH + "/kalender.ics";

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final ActionCalendar calendar;
    private final ICalendar files;

    CalendarFiles(ActionCalendar calendar, WebProperties web) {
        this.calendar = calendar;
        this.files = new ICalendar(web.baseUrl());
    }

    @GetMapping(FEED)
    ResponseEntity<byte[]> feed() {
        return file("aktionstag.ics", files.feed(calendar.feed()));
    }

    @GetMapping(ActionPage.ADDRESS + ".ics")
    ResponseEntity<byte[]> action(@PathVariable String campaign, @PathVariable String id) {
        return switch (calendar.find(campaign, id)) {
            case Lookup.Shown(Action action) -> file("aktion.ics", files.single(List.of(action)));
            case Lookup.Gone() -> ResponseEntity.status(HttpStatus.GONE).build();
            case Lookup.Unknown() -> ResponseEntity.notFound().build();
        };
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
