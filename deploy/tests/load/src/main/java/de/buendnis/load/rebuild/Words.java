package de.buendnis.load.rebuild;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** German texts without sense, from some thousand compounds as the language makes them. */
final class Words {

    private static final List<String> FIRST =
            List.of(
                    "Familien",
                    "Kinder",
                    "Eltern",
                    "Jugend",
                    "Bürger",
                    "Stadt",
                    "Gemeinde",
                    "Schul",
                    "Ferien",
                    "Nachbarschafts",
                    "Pflege",
                    "Gesundheits",
                    "Arbeits",
                    "Bildungs",
                    "Spiel",
                    "Senioren",
                    "Integrations",
                    "Freizeit",
                    "Väter",
                    "Kreis");
    private static final List<String> LAST =
            List.of(
                    "zentrum",
                    "treff",
                    "netzwerk",
                    "beratung",
                    "betreuung",
                    "fest",
                    "verein",
                    "haus",
                    "projekt",
                    "werkstatt",
                    "förderung",
                    "tag",
                    "büro",
                    "stiftung",
                    "kalender",
                    "begleitung",
                    "ausstellung",
                    "initiative",
                    "börse",
                    "frühstück");
    private static final List<String> BETWEEN =
            List.of(
                    "und",
                    "für",
                    "mit",
                    "gemeinsam",
                    "fördert",
                    "verbindet",
                    "im",
                    "gründet",
                    "lädt ein zu",
                    "entwickelt",
                    "seit vielen Jahren",
                    "für alle",
                    "begleitet");
    private static final List<String> PLACE_FIRST =
            List.of(
                    "Alten", "Neuen", "Ober", "Unter", "Wald", "Stein", "Linden", "Königs", "Bad ",
                    "Burg", "Mühl", "Rosen", "Falken", "Schön", "Grün", "Wolfs", "Birken", "Hohen");
    private static final List<String> PLACE_LAST =
            List.of(
                    "berg", "dorf", "hausen", "heim", "feld", "bach", "stadt", "brück", "au",
                    "furt", "burg", "kirchen", "hagen", "see", "tal", "rode", "büttel", "werder");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    String word() {
        return any(FIRST) + any(LAST);
    }

    String place() {
        return any(PLACE_FIRST) + any(PLACE_LAST);
    }

    String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> sentence())
                .collect(Collectors.joining(" "));
    }

    private String sentence() {
        return IntStream.range(0, 5)
                .mapToObj(number -> any(BETWEEN) + " " + word())
                .collect(Collectors.joining(" ", "Das " + word() + " ", "."));
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
