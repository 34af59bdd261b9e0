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

    /** Of pages that somebody looked at. */
    public static final Path PICTURES = Path.of("target", "pictures");

    /** In percent: letters stay sharp. */
    private static final int QUALITY = 80;

    /** WCAG 2.2, 1.4.10: as wide as a page of 1280 that is enlarged four times. */
    private static final int SMALLEST = 320;

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

    /** Asserts that the console says nothing. A refusal of a whole page is a message in it too. */
    public Visit assertQuiet() {
        assertThat(complaints).as("console at %s", page.url()).isEmpty();
        return this;
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
     * Looks at the page at hand at both widths: axe finds nothing, nothing sticks out sideways, not
     * even on the smallest phone. Colours are the same at all widths, and axe needs most of its
     * time for them, so it looks at them once. What the console says of a refusal is none of the
     * page's faults: {@link #assertQuiet()} is for pages that are not refused.
     *
     * @param name of the pictures, see {@link #picture}
     */
    public Visit look(String name) {
        int wide = Chromium.WIDTHS.getFirst();
        narrow(wide).picture(name);
        seen(name, violations());
        for (int width : Chromium.WIDTHS.subList(1, Chromium.WIDTHS.size())) {
            narrow(width).picture(name);
            seen(name, Axe.violationsButOfColours(page));
        }
        return narrow(SMALLEST).assertInside().narrow(wide);
    }

    private void seen(String name, List<String> violations) {
        if (!violations.isEmpty()) {
            keep(name);
        }
        assertThat(violations).as("axe at %s", page.url()).isEmpty();
        assertInside();
    }

    /** As {@link #look}, for a page on which no script runs, not even axe. */
    public Visit lookWithoutAxe(String name) {
        Chromium.WIDTHS.forEach(width -> narrow(width).assertInside().picture(name));
        return narrow(Chromium.WIDTHS.getFirst());
    }

    /**
     * Keeps a picture of the whole page as target/pictures/NAME-WIDTH.jpg, to look at, if {@code
     * -Dpictures} asks for them: drawing and packing them takes as long as the rest of a look.
     */
    public Visit picture(String name) {
        if (Boolean.getBoolean("pictures")) {
            keep(name);
        }
        return this;
    }

    private void keep(String name) {
        String file = "%s-%d.jpg".formatted(name, page.viewportSize().width);
        var whole =
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(file))
                        .setQuality(QUALITY);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException busy) {
            // Chromium may fail to draw a long page while the machine is busy; the page is sound.
            page.screenshot(whole);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
