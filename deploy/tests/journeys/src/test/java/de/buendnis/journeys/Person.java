package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import de.buendnis.platform.web.browser.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser, who reads, follows links, fills in and presses buttons. */
final class Person implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration SHORT = Duration.ofMillis(250);
    private static final char NO_BREAK = '\u00a0';

    private final Platform platform;
    private final Visit visit;
    private final Duration patience;
    private final List<Integer> refusals = new ArrayList<>();
    private int heard;
    private int status;

    /**
     * @param patience how long to try again when a service is away; zero for who leaves at once
     */
    Person(Platform platform, Visit visit, Duration patience) {
        this.platform = platform;
        this.visit = visit;
        this.patience = patience;
        page().setDefaultTimeout(30_000);
        // Where no script runs, Playwright cannot wait until a smooth scroll has come to its end.
        page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page().onResponse(
                        answer -> {
                            if (answer.request().isNavigationRequest()) {
                                status = answer.status();
                                if (status >= 400) {
                                    refusals.add(status);
                                }
                            }
                        });
    }

    Page page() {
        return visit.page();
    }

    Platform platform() {
        return platform;
    }

    /**
     * @param path below the portal, or a whole address
     */
    Person open(String path) {
        visit.open(path.startsWith("http") ? path : platform.baseUrl() + path);
        return insist();
    }

    /** Opens the page until it says all this: what others did arrives in its own time. */
    Person opensUntilItSays(String path, String... words) {
        await(path + " says " + List.of(words))
                .atMost(LONG)
                .pollInterval(SHORT)
                .pollInSameThread()
                .untilAsserted(
                        () -> {
                            platform.letOthersAct();
                            assertThat(open(path).reads()).contains(words);
                        });
        return this;
    }

    /**
     * As people do who are told that a service is away: the same once more. A form that was sent is
     * sent again as it was, with the id of the same wish.
     */
    private Person insist() {
        if (!patience.isZero() && isTurnedAway()) {
            await("an answer at " + page().url())
                    .atMost(patience)
                    .pollInterval(SHORT)
                    .pollInSameThread()
                    .until(
                            () -> {
                                page().reload();
                                return !isTurnedAway();
                            });
        }
        return this;
    }

    private boolean isTurnedAway() {
        return status == 503;
    }

    /** Of the page at hand. */
    int status() {
        return status;
    }

    /** The page's address without the portal's own. */
    String whereabouts() {
        return page().url().replace(platform.baseUrl(), "");
    }

    String headline() {
        return page().locator("h1").innerText();
    }

    /** What the page at hand says, menus left out. */
    String reads() {
        // Numbers and their units are held together by spaces of another kind.
        return page().locator("main").innerText().replace(NO_BREAK, ' ');
    }

    Person follow(String link) {
        return click(named(AriaRole.LINK, called(link)).first());
    }

    Person press(String button) {
        return click(buttons(button).last());
    }

    /** All that are called so, in the order of the page. */
    Locator buttons(String words) {
        return named(AriaRole.BUTTON, "^\\s*" + called(words) + "\\s*$");
    }

    Person click(Locator target) {
        target.click();
        return insist();
    }

    private Locator named(AriaRole role, String pattern) {
        return main().getByRole(
                        role, new Locator.GetByRoleOptions().setName(Pattern.compile(pattern)));
    }

    /** A part that only screen readers read, such as which row it is, begins with a colon. */
    private static String called(String words) {
        return quoted(words).replace(":", "\\s*:");
    }

    Person fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Person choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Person check(String label) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    String filledIn(String label) {
        return field(label).inputValue();
    }

    /**
     * Sends the form at hand as often as said, all at the same moment, as an impatient double click
     * does.
     *
     * @return the status of each answer and where it led to
     */
    List<String> sendsAtOnce(int times) {
        return sends("", times);
    }

    /** Sends the form at hand to another address than it is meant for, and returns the status. */
    int sendsTo(String path) {
        int answer = Integer.parseInt(sends(path, 1).getFirst().split(" ", 2)[0]);
        refusals.add(answer);
        return answer;
    }

    private List<String> sends(String elsewhere, int times) {
        Object answers =
                page().evaluate(
                                """
                                ({elsewhere, times}) => {
                                  const form = [...document.querySelectorAll('main form[method=post]')].at(-1);
                                  const send = () => fetch(elsewhere || form.action, {
                                    method: 'POST', body: new URLSearchParams(new FormData(form))
                                  });
                                  return Promise.all(Array.from({length: times}, send))
                                    .then(all => all.map(one => one.status + ' ' + one.url));
                                }
                                """,
                                Map.of("elsewhere", elsewhere, "times", times));
        return ((List<?>) answers).stream().map(String::valueOf).toList();
    }

    private Locator field(String label) {
        Pattern whole = Pattern.compile("^\\s*" + quoted(label) + "(\\s+Freiwillig)?\\s*$");
        return main().getByLabel(whole).first();
    }

    /** The browser reads the pattern, so it is quoted as JavaScript wants it. */
    private static String quoted(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]]", "\\\\$0");
    }

    Locator main() {
        return page().locator("main");
    }

    /**
     * Asserts that the page is sound, see {@link Visit#look}. A refusal that the browser notes in
     * its console is none of the page's faults.
     */
    Person look(String name) {
        assertThat(unexpected()).as("console at %s", page().url()).isEmpty();
        visit.look(name);
        return this;
    }

    /** As {@link #look}, for a page on which no script runs, not even axe. */
    Person lookWithoutAxe(String name) {
        assertThat(unexpected()).as("console at %s", page().url()).isEmpty();
        visit.lookWithoutAxe(name);
        return this;
    }

    /** What the console said since the last look, refusals of whole pages left out. */
    private List<String> unexpected() {
        List<String> all = visit.complaints();
        List<String> complaints = new ArrayList<>(all.subList(heard, all.size()));
        heard = all.size();
        // One message for each refused page; a refused picture would leave one over.
        refusals.forEach(
                refusal ->
                        complaints.stream()
                                .filter(line -> line.contains("status of " + refusal))
                                .findFirst()
                                .ifPresent(complaints::remove));
        refusals.clear();
        return complaints;
    }

    @Override
    public void close() {
        visit.close();
    }
}
