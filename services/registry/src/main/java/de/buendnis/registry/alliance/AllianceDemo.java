package de.buendnis.registry.alliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.registry.demo.DemoFile;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The demo's alliances: four that are active, one in planning. */
@Component
@Order(1)
public class AllianceDemo implements DemoPart {

    private static final List<String> FILES =
            List.of("ploen", "perleberg", "wittenberge", "kreis-unna", "peine");

    private final AllianceCommands commands;
    private final MongoOperations mongo;

    AllianceDemo(AllianceCommands commands, MongoOperations mongo) {
        this.commands = commands;
        this.mongo = mongo;
    }

    /** The id of the alliance from this file: always the same. */
    public static String id(String file) {
        return UUID.nameUUIDFromBytes(("demo:" + file).getBytes(UTF_8)).toString();
    }

    @Override
    public boolean hasData() {
        return mongo.exists(new Query(), AllianceMessages.COLLECTION);
    }

    @Override
    public boolean load() {
        FILES.forEach(file -> load(file, DemoFile.read(file, DemoAlliance.class)));
        return true;
    }

    private void load(String file, DemoAlliance demo) {
        Section.Founding founding = demo.founding();
        if (founding == null) {
            commands.takeInPlanned(command(file, "taken-in"), demo.description());
            plan(file, demo);
        } else {
            commands.takeInFounded(command(file, "taken-in"), demo.description(), founding);
        }
        for (Section section : demo.sections()) {
            commands.editSection(command(file, section.section().path()), 0, section);
        }
        if (founding != null) {
            commands.submit(command(file, "submitted"));
            commands.publish(command(file, "published"));
        }
    }

    private void plan(String file, DemoAlliance demo) {
        if (demo.resolution() != null) {
            commands.recordResolution(command(file, "resolution"), demo.resolution());
        }
        if (demo.steps() != null) {
            for (DemoAlliance.Step step : demo.steps()) {
                commands.recordStep(
                        command(file, "step-" + step.number()),
                        step.number(),
                        step.result(),
                        step.on());
            }
        }
        if (demo.foundingPlannedOn() != null) {
            commands.scheduleFounding(command(file, "scheduled"), demo.foundingPlannedOn());
        }
    }

    private static Command command(String file, String step) {
        return new Command(id(file), null, "demo:" + file + ":" + step, Actor.system());
    }
}
