package de.buendnis.portal.gateway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The services of the house. A new one is a line here and its address in the settings. */
@Component
public class Backends {

    static final String IDENTITY = "identity";

    private final List<Backend> services;
    private final Backend identity;

    Backends(Environment settings) {
        this.identity =
                Objects.requireNonNull(
                        backend(
                                settings,
                                IDENTITY,
                                "Anmeldung",
                                "Die Anmeldung",
                                "Alle öffentlichen Seiten gehen wie gewohnt.",
                                "/identitaet/**"),
                        "buendnis.services.identity is missing");
        this.services =
                Stream.of(
                                backend(
                                        settings,
                                        "registry",
                                        "Bündnisse",
                                        "Das Verzeichnis der Bündnisse",
                                        "Alle öffentlichen Seiten gehen wie gewohnt und zeigen den letzten"
                                                + " veröffentlichten Stand.",
                                        "/mein-buendnis/profil/**",
                                        "/mein-buendnis/kontakte/**",
                                        "/verwaltung/buendnisse/**",
                                        "/verwaltung/betrieb/registry/**"),
                                backend(
                                        settings,
                                        "events",
                                        "Aktionstage",
                                        "Die Anmeldung zum Aktionstag",
                                        "Alle öffentlichen Seiten gehen wie gewohnt, auch der Kalender.",
                                        "/mein-buendnis/aktionstag/**",
                                        "/verwaltung/aktionstage/**",
                                        "/verwaltung/betrieb/events/**"),
                                backend(
                                        settings,
                                        "newsletter",
                                        "Newsletter",
                                        "Der Newsletter",
                                        "Alle anderen Seiten gehen wie gewohnt.",
                                        "/newsletter/**",
                                        "/verwaltung/newsletter/**",
                                        "/verwaltung/betrieb/newsletter/**"),
                                backend(
                                        settings,
                                        "consultation",
                                        "Beratung",
                                        "Die Beratung",
                                        "Alle anderen Seiten gehen wie gewohnt. Die Servicestelle hilft"
                                                + " auch am Telefon, siehe Impressum.",
                                        "/beratung/**",
                                        "/barriere-melden/**",
                                        "/mein-buendnis/beratung/**",
                                        "/verwaltung/beratung/**",
                                        "/verwaltung/betrieb/consultation/**"))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Those that own pages and answer to "what waits". */
    public List<Backend> services() {
        return services;
    }

    /** Whether the service is part of this installation, be it up or down. */
    public boolean include(String name) {
        return named(name).isPresent();
    }

    Backend identity() {
        return identity;
    }

    Optional<Backend> named(String name) {
        return Stream.concat(services.stream(), Stream.of(identity))
                .filter(backend -> backend.name().equals(name))
                .findFirst();
    }

    /** Null where the launcher names no such service: then nothing leads to it. */
    private static @Nullable Backend backend(
            Environment settings,
            String name,
            String title,
            String subject,
            String stillWorks,
            String... paths) {
        String url = settings.getProperty("buendnis.services." + name);
        return url == null
                ? null
                : new Backend(name, title, subject, stillWorks, url, List.of(paths));
    }
}
