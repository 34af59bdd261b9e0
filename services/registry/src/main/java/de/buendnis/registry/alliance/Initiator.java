package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.InitiatorKind;
import de.buendnis.platform.web.input.TextField;
import java.util.Objects;

/** On whose initiative an alliance was founded: a person by the office held, or an organisation. */
record Initiator(InitiatorKind kind, String name) {

    private static final TextField NAME = TextField.line("initiators", "Initiative");

    Initiator {
        kind = Objects.requireNonNullElse(kind, InitiatorKind.UNKNOWN);
        name = NAME.required(name);
    }
}
