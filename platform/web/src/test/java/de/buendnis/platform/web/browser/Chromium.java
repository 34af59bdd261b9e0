package de.buendnis.platform.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The machine's own Chromium, without a window. Where there is none, a test is skipped by hand with
 * a message that names what is missing, and fails under {@code CI=true}.
 */
public final class Chromium implements AutoCloseable {

    /** The two widths at which every page is checked. */
    public static final List<Integer> WIDTHS = List.of(1280, 390);

    private static final List<String> USUAL_PLACES =
            List.of(
                    // The same browser without windows and menus: a third less work for each page.
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; expensive, so once per test class. */
    public static Chromium start() {
        Path executable = executable().orElseThrow(Chromium::missing);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        LaunchOptions options =
                new LaunchOptions()
                        .setExecutablePath(executable)
                        // Builds run as root in containers, where the sandbox cannot be set up.
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-background-networking"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM_PATH")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing() {
        String message =
                "Chromium is missing: install it (apt-get install chromium) or name it in CHROMIUM_PATH";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(message)
                : new TestAbortedException(message);
    }

    /** A person of their own: no cookies, nothing in the cache. */
    public Visit visit(int width) {
        return visit(width, true);
    }

    /**
     * A person whose browser runs no scripts, for pages that have to work all the same; axe is not
     * for them.
     */
    public Visit visitWithoutScripts(int width) {
        return visit(width, false);
    }

    private Visit visit(int width, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale("de-DE")
                                .setTimezoneId("Europe/Berlin")
                                .setJavaScriptEnabled(scripts));
        return new Visit(context, scripts);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
