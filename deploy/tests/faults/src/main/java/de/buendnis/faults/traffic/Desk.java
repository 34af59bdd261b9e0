package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Pages.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Fills in and sends forms as a browser does, in the name of people with one wish each. */
final class Desk {

    /** Views of other services may be as late as this before a refusal counts. */
    private static final Duration LATENESS = Duration.ofMinutes(1);

    static final String ANY = "main form[method=post]";

    private final Pages pages;
    private final Ledger ledger;
    private final BooleanSupplier over;

    /**
     * @param over whether no new wish should be begun
     */
    Desk(Pages pages, Ledger ledger, BooleanSupplier over) {
        this.pages = pages;
        this.ledger = ledger;
        this.over = over;
    }

    /** A form on a page: where it is, which one, what is typed. */
    record Form(String path, String selector, Map<String, String> fields) {}

    /** A wish was refused for good: whoever had it has nothing more to do. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** The round ended before the story did. */
    static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Sends the form, again with a new one while it is refused, and notes who was answered. */
    Answer carryOut(Store store, Form form) {
        Instant end = Instant.now().plus(LATENESS);
        while (!over.getAsBoolean()) {
            Answer answer = once(store, form);
            if (answer.isFine()) {
                return answer;
            }
            String why = "%s: %d %s".formatted(form.path(), answer.status(), problem(answer));
            ledger.refuse(why);
            if (Instant.now().isAfter(end)) {
                throw new Refused(why);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new Over();
    }

    private Answer once(Store store, Form form) {
        String person = ledger.person(store);
        Answer opened = pages.open(form.path(), person);
        if (!opened.isFine()) {
            return opened;
        }
        Element found = Jsoup.parse(opened.html()).selectFirst(form.selector());
        if (!(found instanceof FormElement element)) {
            return new Answer(404, opened.html(), "");
        }
        Answer answer = pages.send(target(element, form), filled(element, form), person);
        if (answer.isFine()) {
            ledger.acknowledge(person);
        }
        return answer;
    }

    /** Sends a form that has nothing to do with an aggregate. */
    Answer send(Form form) {
        Document page = Jsoup.parse(pages.open(form.path(), "").html());
        FormElement element =
                (FormElement) Objects.requireNonNull(page.selectFirst(form.selector()));
        return pages.send(target(element, form), filled(element, form), "");
    }

    /** The first link of this kind on a page; empty if there is none. */
    String link(String path, String selector) {
        Answer page = pages.open(path, "kit-reader");
        Element link = Jsoup.parse(page.html()).selectFirst(selector);
        return link == null ? "" : link.attr("href");
    }

    private static String target(FormElement element, Form form) {
        String action = element.attr("action");
        return action.isEmpty() ? form.path() : action;
    }

    private static List<KeyVal> filled(FormElement element, Form form) {
        var fields = new ArrayList<KeyVal>(element.formData());
        fields.removeIf(field -> form.fields().containsKey(field.key()));
        form.fields().forEach((key, value) -> fields.add(HttpConnection.KeyVal.create(key, value)));
        return fields;
    }

    private static String problem(Answer answer) {
        Document page = Jsoup.parse(answer.html());
        String summary = page.select("[role=alert], .error-summary, .kern-alert").text();
        String words = summary.isBlank() ? page.select("main").text() : summary;
        return words.substring(0, Math.min(words.length(), 300));
    }
}
