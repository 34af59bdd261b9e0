package de.buendnis.deploy.local;

import static de.buendnis.deploy.local.Store.KAFKA;
import static de.buendnis.deploy.local.Store.MONGODB;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A service of the platform. A new one is a new line in {@link #ALL}.
 *
 * @param name as in {@code services/NAME}
 * @param offset of its port from the portal's
 * @param heap most that its heap may take, in megabytes
 * @param stores which have to serve before it starts
 */
record Service(String name, int offset, int heap, Set<Store> stores) {

    private static final Set<Store> BOTH = Set.of(KAFKA, MONGODB);

    static final Service PORTAL = new Service("portal", 0, 192, Set.of(KAFKA));
    static final Service REGISTRY = new Service("registry", 1, 192, BOTH);
    static final Service IDENTITY = new Service("identity", 2, 160, Set.of(MONGODB));
    static final Service EVENTS = new Service("events", 3, 160, BOTH);
    static final Service NEWSLETTER = new Service("newsletter", 4, 160, BOTH);
    static final Service CONSULTATION = new Service("consultation", 5, 160, BOTH);

    static final List<Service> ALL =
            List.of(REGISTRY, IDENTITY, EVENTS, NEWSLETTER, CONSULTATION, PORTAL);

    /** What the build makes of it. */
    Path jar(Path root) {
        return target(root).resolve(name + "-1-SNAPSHOT.jar");
    }

    Path target(Path root) {
        return root.resolve("services").resolve(name).resolve("target");
    }
}
