package de.buendnis.portal.opendata;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.WebProperties;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.directory.Directory;
import de.buendnis.portal.directory.Directory.Lookup;
import de.buendnis.portal.directory.Found;
import de.buendnis.portal.directory.Search;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The public alliances as open data. Anybody's pages may read it in a browser, too. */
@RestController
@RequestMapping(path = AlliancesApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = HttpHeaders.ETAG)
class AlliancesApi {

    static final String PATH = "/api/v1/alliances";

    private static final int PAGES_AT_MOST = 1000;
    private static final int SIZE_AT_MOST = 100;
    private static final int WORDS_AT_MOST = 100;

    private final Directory directory;
    private final String baseUrl;

    AlliancesApi(Directory directory, WebProperties web) {
        this.directory = directory;
        this.baseUrl = web.baseUrl();
    }

    @GetMapping
    AlliancePage list(@RequestParam MultiValueMap<String, String> asked) {
        String words = single(asked, "q", "");
        if (words.length() > WORDS_AT_MOST) {
            throw new RuleViolation(
                    "too-long", "q", "Kürzen Sie q auf höchstens " + WORDS_AT_MOST + " Zeichen.");
        }
        Search search =
                new Search(
                        words,
                        constants(asked, "land", Land.class, Land.UNKNOWN),
                        constants(asked, "field", FieldOfAction.class, FieldOfAction.UNKNOWN),
                        words.isBlank() ? Search.Order.NAME : Search.Order.RELEVANCE,
                        number(asked, "page", "1", PAGES_AT_MOST),
                        number(asked, "size", "20", SIZE_AT_MOST));
        Found found = directory.search(search);
        int pages = Math.max(1, (found.total() + search.size() - 1) / search.size());
        return new AlliancePage(
                found.alliances().stream().map(one -> AllianceSummary.of(one, baseUrl)).toList(),
                found.total(),
                search.page(),
                search.size(),
                pages,
                links(search, pages));
    }

    @GetMapping("/{slug}")
    AllianceDetails alliance(@PathVariable String slug) {
        return switch (directory.find(slug)) {
            case Lookup.Shown(Alliance alliance) -> {
                String parent = alliance.state().getParentId();
                yield AllianceDetails.of(
                        alliance,
                        parent == null ? null : directory.withId(parent).orElse(null),
                        baseUrl);
            }
            case Lookup.Gone() -> throw new Gone();
            case Lookup.Unknown() ->
                    throw RuleViolation.notFound(
                            "unknown-alliance",
                            "Unter diesem Namen ist kein Bündnis veröffentlicht. Alle stehen unter "
                                    + PATH
                                    + ".");
        };
    }

    private AlliancePage.Links links(Search search, int pages) {
        return new AlliancePage.Links(
                link(search, search.page()),
                link(search, 1),
                search.page() > 1 ? link(search, Math.min(search.page() - 1, pages)) : null,
                search.page() < pages ? link(search, search.page() + 1) : null,
                link(search, pages));
    }

    private String link(Search search, int page) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(baseUrl + PATH);
        if (!search.words().isBlank()) {
            link.queryParam("q", UriUtils.encode(search.words(), StandardCharsets.UTF_8));
        }
        search.lands().stream().sorted().forEach(land -> link.queryParam("land", land));
        search.fields().stream().sorted().forEach(field -> link.queryParam("field", field));
        return link.queryParam("page", page)
                .queryParam("size", search.size())
                .build(true)
                .toUriString();
    }

    /** As it was typed: what Spring would take for left out, such as "page=", is a mistake here. */
    private static String single(
            MultiValueMap<String, String> asked, String field, String otherwise) {
        return String.join(",", asked.getOrDefault(field, List.of(otherwise)));
    }

    private static int number(
            MultiValueMap<String, String> asked, String field, String otherwise, int most) {
        String typed = single(asked, field, otherwise);
        if (typed.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(typed);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw new RuleViolation(
                "out-of-range",
                field,
                "Geben Sie für %s eine ganze Zahl von 1 bis %d an.".formatted(field, most));
    }

    private static <E extends Enum<E>> Set<E> constants(
            MultiValueMap<String, String> given, String field, Class<E> type, E unknown) {
        Set<E> known = EnumSet.complementOf(EnumSet.of(unknown));
        Set<E> asked = EnumSet.noneOf(type);
        for (String name : given.getOrDefault(field, List.of())) {
            asked.add(
                    known.stream()
                            .filter(constant -> constant.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknownConstant(field, known)));
        }
        return asked;
    }

    private static RuleViolation unknownConstant(String field, Set<? extends Enum<?>> known) {
        return new RuleViolation(
                "unknown-" + field,
                field,
                "Für %s gibt es diese Werte: %s."
                        .formatted(
                                field,
                                known.stream()
                                        .flatMap(constant -> Stream.of(constant.name()))
                                        .collect(Collectors.joining(", "))));
    }

    /** Told apart from "unknown", so that programs may delete what they have copied. */
    @ExceptionHandler
    ProblemDetail gone(Gone dissolved) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.GONE,
                        "Es hat sich aufgelöst. Löschen Sie Ihre Kopie seiner Daten.");
        problem.setTitle("Dieses Bündnis gibt es nicht mehr");
        problem.setProperty("code", "dissolved");
        return problem;
    }

    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("dissolved", null, false, false);
        }
    }
}
