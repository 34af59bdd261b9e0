package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.MailAddress;
import java.util.List;

/** Whom to write to about an alliance. The contacts answer; alliances do not depend on them. */
public interface Coordinators {

    /** Addresses of those who may sign in for the alliance, each once. */
    List<MailAddress> of(String allianceId);
}
