package de.buendnis.deploy.local;

import de.buendnis.deploy.local.mail.MailCatcher;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the parts of the system are started, for tests that compose a system of their own. */
public final class Programs {

    private static final Readiness READINESS = new Readiness();

    private Programs() {}

    /**
     * The program of a service, as {@code ./start} runs it; settings are to be appended as {@code
     * --key=value}.
     *
     * @param root of the work tree, where the services are built
     */
    public static List<String> service(Path root, String name) {
        Service service =
                Service.ALL.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        Path jar = new ExtractedJar(service).in(root);
        List<String> line = JavaParts.java(service.heap());
        line.addAll(LoadedClasses.REMEMBERED.flags(name, service.jar(root)));
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    /** Whether the service with this management port on this machine says that it can serve. */
    public static boolean isReady(int managementPort) {
        return READINESS.isReady(
                URI.create("http://127.0.0.1:" + managementPort + JavaParts.READINESS));
    }

    /** The mail catcher, whose mails lie in the folder as files. */
    public static List<String> mailCatcher(int smtpPort, int pagePort, Path folder) {
        List<String> line = JavaParts.java(64);
        line.add("-Dlogback.configurationFile=" + Launcher.LOG_SETTINGS);
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.add(MailCatcher.class.getName());
        line.add(Integer.toString(smtpPort));
        line.add(Integer.toString(pagePort));
        line.add(folder.toString());
        return line;
    }

    /** Variables for all of them. */
    public static Map<String, String> environment() {
        return JavaParts.ENVIRONMENT;
    }
}
