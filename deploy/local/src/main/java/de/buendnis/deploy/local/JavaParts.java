package de.buendnis.deploy.local;

import de.buendnis.deploy.local.mail.MailCatcher;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts that are Java programs: the services and the mail catcher.
 *
 * @param root of the work tree
 * @param folder where they keep their data
 * @param ports where they listen
 * @param settings what every service is told as {@code --key=value}
 * @param secrets what every service is told as environment variables
 * @param classes what is done about the classes that a part loads
 */
record JavaParts(
        Path root,
        DataFolder folder,
        Ports ports,
        ServiceSettings settings,
        Map<String, String> secrets,
        LoadedClasses classes) {

    // Small and quick to start; ./start is for trying out, not for load.
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xss512k",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");
    static final String READINESS = "/actuator/health/readiness";

    // glibc gives each thread an arena of its own otherwise, which costs more than the heap.
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    Part service(Service service) {
        return new Part(
                service.name(),
                () -> {
                    Path jar = new ExtractedJar(service).in(root);
                    List<String> line = java(service.heap());
                    line.addAll(classes.flags(service.name(), service.jar(root)));
                    line.addAll(List.of("-jar", jar.toString()));
                    line.addAll(settings.of(service));
                    return run(service.name(), line, ports.managementOf(service), READINESS);
                });
    }

    Part mail() {
        return new Part(
                "mail",
                () -> {
                    List<String> line = java(64);
                    line.addAll(classes.flags("mail", ownJar()));
                    line.add("-Dlogback.configurationFile=" + Launcher.LOG_SETTINGS);
                    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
                    line.add(MailCatcher.class.getName());
                    line.add(Integer.toString(ports.smtp()));
                    line.add(Integer.toString(ports.mailPage()));
                    line.add(folder.of("mail").toString());
                    return run("mail", line, ports.mailPage(), "/api/mails");
                });
    }

    private Part.Running run(String name, List<String> line, int port, String question) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(secrets);
        Path log = folder.log(name);
        ChildProcess process =
                ChildProcess.start(new ChildCommand(line, environment, log, folder.pidFile(name)));
        URI address = URI.create("http://127.0.0.1:" + port + question);
        new Readiness().await(name, process, address, log);
        return new Part.Running(process.onExit(), () -> process.stop(classes.grace()));
    }

    /** Of the launcher, and so of the parts that come with it. Only {@code ./start} runs a jar. */
    static Path ownJar() {
        String first = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        return Path.of(first).toAbsolutePath();
    }

    static List<String> java(int heap) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.add("-Xmx" + heap + "m");
        return line;
    }
}
