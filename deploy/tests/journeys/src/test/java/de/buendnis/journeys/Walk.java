package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows every link below one path. Of pages that differ in nothing but a number, an
 * id or a query the first ones are looked at; the others have to answer.
 */
final class Walk {

    /** No two have the same page: what can be done with one depends on how far it has come. */
    private static final Pattern ALLIANCE = Pattern.compile(".*/buendnisse/[^/]+");

    private static final int ALLIANCES = 8;

    private static final Pattern CAMPAIGN =
            Pattern.compile("(/aktionstage?)/(?!neu|kalender)[^/?]+");

    private static final Pattern ID = Pattern.compile("/([0-9a-f]{8}-[0-9a-f-]{27})");

    /** The links in it are for its recipients: one of them ends a subscription. */
    private static final String LETTER = "/html/vorschau";

    private final Person person;
    private final String name;
    private final String home;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final Map<String, String> jumps = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> dead = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Predicate<String> watched = path -> true;

    /**
     * @param name of the folder for the pictures
     * @param home pages below it are looked at, others have to answer
     */
    Walk(Person person, String name, String home) {
        this.person = person;
        this.name = name;
        this.home = home;
    }

    /** Only pages below this path are looked at. */
    Walk lookingBelow(String path) {
        watched = watched.and(page -> page.startsWith(path));
        return this;
    }

    /** Pages below this path are passed through without a look. */
    Walk leavingOut(String path) {
        watched = watched.and(page -> !page.startsWith(path));
        return this;
    }

    void through(String... first) {
        Arrays.stream(first).forEach(path -> note(path, "the beginning"));
        for (String path = ahead.poll(); path != null; path = ahead.poll()) {
            visit(path);
        }
        jumps.forEach(this::checkJump);
        assertThat(dead).as("dead links of " + name).isEmpty();
        assertThat(faults).as("faults of pages of " + name).isEmpty();
        assertThat(looks).as("pages of " + name).hasSizeGreaterThan(5);
    }

    private void visit(String path) {
        if (!path.startsWith(home) || isForPrograms(path) || seenEnoughLike(path)) {
            require(path);
            return;
        }
        person.open(path);
        if (person.status() >= 400) {
            dead.add(path + " answers " + person.status());
            return;
        }
        if (watched.test(path)) {
            look(path);
        }
        if (path.endsWith(LETTER)) {
            return;
        }
        anchors.put(path, Set.copyOf(strings("[id]", "id")));
        strings("a[href]", "href").forEach(link -> note(link, path));
    }

    /** Data, calendars and feeds: a browser shows no page of them. */
    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.matches(".*\\.(ics|atom|yaml)");
    }

    /** Goes on after a fault, so that one walk finds them all. */
    private void look(String path) {
        try {
            if (path.endsWith("/vorschau")) {
                // Its sandbox lets no script run; the public portrait is its twin.
                person.lookWithoutAxe(picture(path));
            } else {
                person.look(picture(path));
            }
        } catch (AssertionError fault) {
            faults.add(fault.getMessage());
        }
    }

    private String picture(String path) {
        String words = path.equals("/") ? "home" : path.substring(1).replaceAll("[/?=&]", "-");
        Matcher id = ID.matcher(path);
        while (id.find()) {
            ids.putIfAbsent(id.group(1), Integer.toString(ids.size() + 1));
            words = words.replace(id.group(1), ids.get(id.group(1)));
        }
        return name + "/" + words;
    }

    /** One look at each kind of page; alliances are looked at one by one. */
    private boolean seenEnoughLike(String path) {
        String kind =
                ID.matcher(CAMPAIGN.matcher(path).replaceFirst("$1/{campaign}"))
                        .replaceAll("/{id}")
                        .replaceAll("/\\d+", "/{number}")
                        .replaceAll("=[^&]*", "");
        int most = ALLIANCE.matcher(kind).matches() ? ALLIANCES : 1;
        return looks.merge(kind, 1, Integer::sum) > most;
    }

    private void require(String path) {
        APIResponse answer =
                person.page()
                        .context()
                        .request()
                        .get(person.platform().baseUrl() + path, RequestOptions.create());
        if (answer.status() >= 400) {
            dead.add(path + " answers " + answer.status());
        }
        answer.dispose();
    }

    private void note(String link, String from) {
        @Nullable URI target = inside(link, from);
        if (target == null) {
            return;
        }
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String path = target.getRawPath() + query;
        if (target.getRawFragment() != null && !target.getRawFragment().isEmpty()) {
            jumps.put(path + "#" + target.getFragment(), from);
        }
        if (known.add(path)) {
            ahead.add(path);
        }
    }

    /** Null for addresses that are not the portal's: other people's sites, mail, telephone. */
    private @Nullable URI inside(String link, String from) {
        URI base = URI.create(person.platform().baseUrl() + (from.startsWith("/") ? from : "/"));
        URI target = base.resolve(link.startsWith("?") ? base.getPath() + link : link);
        boolean ours = base.getRawAuthority().equals(target.getRawAuthority());
        return ours && "http".equals(target.getScheme()) ? target : null;
    }

    private void checkJump(String target, String from) {
        String[] parts = target.split("#", 2);
        Set<String> ids = anchors.get(parts[0]);
        if (ids != null && !ids.contains(parts[1])) {
            dead.add(target + " on " + from + " leads to no place on its page");
        }
    }

    private List<String> strings(String selector, String attribute) {
        Object found =
                person.page()
                        .evalOnSelectorAll(
                                selector,
                                "(all, name) => all.map(one => one.getAttribute(name))",
                                attribute);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
