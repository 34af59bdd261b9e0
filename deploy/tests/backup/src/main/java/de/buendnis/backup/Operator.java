package de.buendnis.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Whoever follows deploy/BACKUP.md. */
record Operator(Platform platform, Database database, Path folder) {

    /**
     * A backup of one service.
     *
     * @param time that was noted
     */
    record Backup(String service, Instant time, Archive archive) {

        /** What the service says when it is done. */
        String inUse() {
            return "The backup of %s is in use".formatted(time);
        }
    }

    /** The service rests meanwhile. */
    Backup backUp(String service) {
        ServiceProcess process = platform.service(service);
        process.stop();
        Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Archive archive =
                Archive.take(
                        platform.databaseUrl(),
                        service,
                        folder.resolve(
                                "%s-%d.archive.gz".formatted(service, time.getEpochSecond())));
        process.start(Map.of());
        process.awaitReady();
        return new Backup(service, time, archive);
    }

    /** Returns how long nobody was answered. */
    Duration putBack(Backup backup, Map<String, String> settings) {
        Instant begin = Instant.now();
        platform.service(backup.service()).stop();
        database.drop(backup.service());
        backup.archive().putBack(platform.databaseUrl());
        start(backup, settings);
        awaitInUse(backup);
        return Duration.between(begin, Instant.now());
    }

    void start(Backup backup, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("BUENDNIS_MESSAGING_RESTORED", backup.time().toString());
        platform.service(backup.service()).start(all);
    }

    void awaitInUse(Backup backup) {
        ServiceProcess process = platform.service(backup.service());
        process.awaitReady();
        if (!process.log().contains(backup.inUse())) {
            throw new IllegalStateException("Not said: " + backup.inUse());
        }
    }
}
