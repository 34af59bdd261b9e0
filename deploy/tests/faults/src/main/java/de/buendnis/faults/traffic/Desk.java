package de.buendnis.faults.traffic;

import de.buendnis.faults.traffic.Pages.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Where somebody fills in and sends forms as a browser does. */
final class Desk {

    /** Views of other services may be as late as this before a refusal counts. */
    private static final Duration LATENESS = Duration.ofMinutes(1);

    static final String ANY = "main form[method=post]";

    private final Pages pages;
    private final String person;
    private final Ledger ledger;
    private final BooleanSupplier over;

    /**
     * @param person as the history will name them; they sit at one desk at a time
     * @param over whether no new wish should be begun
     */
    Desk(Pages pages, String person, Ledger ledger, BooleanSupplier over) {
        this.pages = pages;
        this.person = person;
        this.ledger = ledger;
        this.over = over;
    }

    /** A form on a page: where it is, which one, what is typed. */
    record Form(String path, String selector, Map<String, String> fields) {}

    /** The same once filled in: what is sent again, is the same wish. */
    private record Filled(String target, List<KeyVal> fields) {}

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

    /** Sends the form, the same again while it is refused, and notes that it was accepted. */
    Answer carryOut(Store store, Form form) {
        if (over.getAsBoolean()) {
            throw new Over();
        }
        Wish wish = ledger.begin(store, person);
        Instant end = Instant.now().plus(LATENESS);
        Filled filled = null;
        while (!over.getAsBoolean()) {
            Answer answer;
            if (filled == null) {
                Answer page = pages.open(form.path());
                filled = filled(page, form);
                answer = sent(filled, page);
            } else {
                answer = pages.send(filled.target(), filled.fields());
            }
            if (answer.isFine()) {
                wish.acknowledge();
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

    /** Sends a form once, in which nobody needs to know who has sent it. */
    Answer send(Form form) {
        Answer page = pages.open(form.path());
        return sent(filled(page, form), page);
    }

    private Answer sent(@Nullable Filled filled, Answer page) {
        return filled == null
                ? new Answer(Math.max(page.status(), 404), page.html(), "")
                : pages.send(filled.target(), filled.fields());
    }

    /** The first link of this kind on a page; empty if there is none. */
    String link(String path, String selector) {
        Answer page = pages.open(path);
        Element link = Jsoup.parse(page.html()).selectFirst(selector);
        return link == null ? "" : link.attr("href");
    }

    private static @Nullable Filled filled(Answer page, Form form) {
        if (!(Jsoup.parse(page.html()).selectFirst(form.selector()) instanceof FormElement found)) {
            return null;
        }
        var fields = new ArrayList<KeyVal>(found.formData());
        fields.removeIf(field -> form.fields().containsKey(field.key()));
        form.fields().forEach((key, value) -> fields.add(HttpConnection.KeyVal.create(key, value)));
        String action = found.attr("action");
        return new Filled(action.isEmpty() ? form.path() : action, fields);
    }

    private static String problem(Answer answer) {
        Document page = Jsoup.parse(answer.html());
        String summary = page.select("[role=alert], .error-summary, .kern-alert").text();
        String words = summary.isBlank() ? page.select("main").text() : summary;
        return words.substring(0, Math.min(words.length(), 300));
    }
}
