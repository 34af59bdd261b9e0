package de.buendnis.platform.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person in the browser, who notices what the browser complains about. */
public final class Visit implements AutoCloseable {

    /** In percent: letters stay sharp. */
    private static final int QUALITY = 80;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final boolean scripts;

    Visit(BrowserContext context, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    // Verbose is Chromium's advice to developers, hidden from everybody else.
                    if (!message.type().equals("verbose")) {
                        complaints.add(message.type() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
    }

    public Page page() {
        return page;
    }

    /** Opens the address and waits until everything that belongs to the page is there. */
    public Visit open(String address) {
        page.navigate(address);
        return this;
    }

    /**
     * Asserts that the page at hand is sound: nothing in the console, nothing that axe finds, and
     * nothing that sticks out sideways. An answer with an error status is a console message too, so
     * pages that are refused on purpose use {@link #assertAccessible()}.
     */
    public Visit assertSound() {
        assertThat(complaints).as("console at %s", page.url()).isEmpty();
        return assertAccessible();
    }

    /** Asserts what holds for refusals too: axe finds nothing, and nothing sticks out sideways. */
    public Visit assertAccessible() {
        assertThat(violations()).as("axe at %s", page.url()).isEmpty();
        return assertInside();
    }

    /** Asserts that nothing sticks out sideways: nobody has to scroll in two directions. */
    public Visit assertInside() {
        assertThat(overhanging()).as("beyond the edge at %s", page.url()).isEmpty();
        return this;
    }

    /** Makes the window as wide as this, without loading the page anew. */
    public Visit narrow(int width) {
        page.setViewportSize(width, 900);
        return this;
    }

    /** As a person sees it who asked the device for dark colours. */
    public Visit darken() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    /**
     * What the console said since the visit began, scripts' errors and failed requests included.
     */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds, as "rule at element: help". */
    public List<String> violations() {
        if (!scripts) {
            // Axe is a script; waiting for its answer would never end.
            throw new IllegalStateException("axe needs a visit with scripts");
        }
        return Axe.violations(page);
    }

    /** What reaches beyond the edge, if the page can be scrolled sideways at all. */
    private List<String> overhanging() {
        Object elements =
                page.evaluate(
                        """
                        () => {
                          const {clientWidth: edge, scrollWidth: end} = document.documentElement;
                          return end <= edge ? [] : [`the page by ${end - edge} px`,
                            ...[...document.querySelectorAll('body *')]
                              .filter(one => one.getBoundingClientRect().right > edge)
                              .map(one => `${one.tagName} ${one.className}`)];
                        }
                        """);
        return ((List<?>) elements).stream().map(String::valueOf).toList();
    }

    /**
     * A picture of the whole page, to look at. Half the time of a look goes into packing it, unless
     * the file is a {@code .jpg}.
     */
    public Visit picture(Path file) {
        var whole = new Page.ScreenshotOptions().setFullPage(true).setPath(file);
        if (file.toString().endsWith(".jpg")) {
            whole.setQuality(QUALITY);
        }
        try {
            page.screenshot(whole);
        } catch (PlaywrightException busy) {
            // Chromium may fail to draw a long page while the machine is busy; the page is sound.
            page.screenshot(whole);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
