package de.buendnis.faults.proof;

import java.util.Map;
import java.util.Set;

/**
 * What a fault may do without anything being wrong.
 *
 * @param mostUncertain how many mails may be uncertain after it: as many as connections broke
 * @param lost mails of which it is known that they were under way, by their names, and whether the
 *     mail server had taken them: these must be uncertain after it
 * @param silent the portals that could not answer meanwhile
 */
public record Expected(int mostUncertain, Map<String, Boolean> lost, Set<String> silent) {}
