package de.buendnis.faults.signin;

import de.buendnis.faults.signin.Browser.Answer;
import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The account that identity makes by itself, and whose owner likes new passwords. */
public final class FirstAccount {

    private static final String PAGE = CodeFlow.IDENTITY + "/passwort";
    private static final Pattern PRINTED = Pattern.compile("FIRST-ACCOUNT (\\S+) ([a-z2-9]+)");

    private final Identity identity;
    private final String address;
    private volatile String password;
    private volatile String former = "";

    private FirstAccount(Identity identity, String address, String password) {
        this.identity = identity;
        this.address = address;
        this.password = password;
    }

    /** Reads what one of the instances has printed. */
    public static FirstAccount of(TestedSystem system, Identity identity) {
        for (Instance instance : system.instances("identity")) {
            try {
                Matcher printed = PRINTED.matcher(Files.readString(instance.log()));
                if (printed.find()) {
                    return new FirstAccount(identity, printed.group(1), printed.group(2));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        throw new IllegalStateException("identity has printed no first account");
    }

    /** Chooses another password, and returns when it is known that it holds. */
    public void change() {
        String chosen = "Wort " + UUID.randomUUID();
        var sent = new boolean[1];
        boolean _ =
                identity.insist(
                        browser -> {
                            if (sent[0] && opens(browser.instance(), chosen)) {
                                return true;
                            }
                            accepted(CodeFlow.password(browser, address, password));
                            sent[0] = true;
                            Map<String, String> form =
                                    Map.of(
                                            "current", password,
                                            "chosen", chosen,
                                            "repeated", chosen);
                            return accepted(browser.post(PAGE, form));
                        });
        former = password;
        password = chosen;
    }

    /** What does not hold. */
    public List<String> wrong() {
        if (former.isEmpty()) {
            return List.of();
        }
        List<Boolean> opening =
                List.of(
                        identity.insist(browser -> opens(browser.instance(), password)),
                        identity.insist(browser -> !opens(browser.instance(), former)));
        return opening.equals(List.of(true, true))
                ? List.of()
                : List.of("the new password opens, the old one does not: " + opening);
    }

    private boolean opens(Instance instance, String tried) throws IOException {
        Answer answer = CodeFlow.password(identity.browser(instance), address, tried);
        if (answer.isOutage()) {
            throw new IOException("status " + answer.status());
        }
        return answer.status() == 302;
    }

    private static boolean accepted(Answer answer) throws IOException {
        if (answer.status() != 302 || answer.location().contains(CodeFlow.IDENTITY)) {
            throw new IOException("status %d, to %s".formatted(answer.status(), answer.location()));
        }
        return true;
    }
}
