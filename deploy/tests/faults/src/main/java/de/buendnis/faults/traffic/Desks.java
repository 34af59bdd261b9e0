package de.buendnis.faults.traffic;

import de.buendnis.faults.signin.Door;
import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * One person's desks at all services.
 *
 * @param person as histories name them
 * @param door by which they come
 * @param through whether they come through the portals, and not to the services themselves
 * @param random chooses the instance that is asked first
 * @param over whether no new wish should be begun
 */
record Desks(
        TestedSystem system,
        Ledger ledger,
        String person,
        Door door,
        boolean through,
        Random random,
        BooleanSupplier over) {

    boolean has(String service) {
        return !system.instances(service).isEmpty();
    }

    Desk at(String service) {
        List<Instance> instances = through ? system.portals() : system.instances(service);
        return new Desk(new Pages(instances, door, random), person, ledger, over);
    }
}
