package de.buendnis.platform.messaging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a parked record is given up. */
record DiscardForm(
        @Nullable
                @NotBlank(
                        message =
                                "Schreiben Sie, warum dieser Datensatz entbehrlich ist. Der Grund"
                                        + " bleibt stehen, der Inhalt nicht.")
                @Size(max = 500, message = "Fassen Sie sich kürzer: höchstens 500 Zeichen.")
                String reason) {}
