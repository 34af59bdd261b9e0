package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser, who reads, follows links, fills in and presses buttons. */
final class Person implements AutoCloseable {

    /** Of every page that somebody looked at. */
    static final Path PICTURES = Path.of("target", "pictures");

    private static final char NO_BREAK = '\u00a0';

    private final Platform platform;
    private final Visit visit;
    private final List<Integer> refusals = new ArrayList<>();
    private int heard;
    private int status;

    Person(Platform platform, Visit visit) {
        this.platform = platform;
        this.visit = visit;
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
        return this;
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
        // A part that only screen readers read, such as which row it is, begins with a colon.
        Pattern words = Pattern.compile(quoted(link).replace(":", "\\s*:"));
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    Person press(String button) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    Person fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Person choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
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
        int answer = Integer.parseInt(sends(path, 1).getFirst().split(" ")[0]);
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
     * Keeps a picture at both widths and asserts that the page is sound at both, and that nothing
     * sticks out on the smallest phone. A refusal that the browser notes in its console is none of
     * the page's faults.
     */
    Person look(String name) {
        assertThat(unexpected()).as("console at %s", page().url()).isEmpty();
        for (int width : Chromium.WIDTHS) {
            visit.narrow(width).picture(PICTURES.resolve(name + "-" + width + ".png"));
            visit.assertAccessible();
        }
        visit.narrow(320).assertInside();
        visit.narrow(1280);
        return this;
    }

    /** As {@link #look}, for a page on which no script runs, not even axe. */
    Person lookWithoutAxe(String name) {
        assertThat(unexpected()).as("console at %s", page().url()).isEmpty();
        for (int width : Chromium.WIDTHS) {
            visit.narrow(width)
                    .assertInside()
                    .picture(PICTURES.resolve(name + "-" + width + ".png"));
        }
        visit.narrow(1280);
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
