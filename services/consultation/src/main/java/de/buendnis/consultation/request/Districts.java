package de.buendnis.consultation.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.web.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The districts and towns of their own, for founders to choose theirs. */
@Component
class Districts {

    private final List<District> all;

    /**
     * @param key Amtlicher Gemeindeschlüssel, 5 digits
     * @param label the name as people look for it in a list
     */
    record District(String key, String name, String label) {

        static District of(String line) {
            List<String> parts = List.of(line.split(";", -1));
            return new District(parts.get(0), parts.get(1), parts.get(2));
        }
    }

    Districts() {
        try {
            this.all =
                    new ClassPathResource("districts.csv")
                            .getContentAsString(UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(District::of)
                            .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Optional<District> find(String key) {
        return all.stream().filter(district -> district.key().equals(key)).findFirst();
    }

    List<Choice> choices() {
        return all.stream().map(district -> new Choice(district.key(), district.label())).toList();
    }
}
