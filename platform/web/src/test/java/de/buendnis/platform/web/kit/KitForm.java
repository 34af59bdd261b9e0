package de.buendnis.platform.web.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;

record KitForm(
        @NotBlank(message = "Der Ort fehlt. Geben Sie den Namen der Gemeinde oder des Kreises ein.")
                String place,
        @Pattern(regexp = "\\d{5}", message = "Eine Ziffer fehlt. Geben Sie alle fünf Ziffern ein.")
                String postcode,
        String state,
        LocalDate foundedOn,
        String goal,
        @NotEmpty(message = "Wählen Sie mindestens ein Thema.") List<String> topics,
        @NotNull(message = "Wählen Sie, worum es geht.") String kind,
        boolean publishPhone,
        String password) {}
