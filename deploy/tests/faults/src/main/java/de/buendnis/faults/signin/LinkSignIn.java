package de.buendnis.faults.signin;

import de.buendnis.faults.signin.Browser.Answer;
import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How coordinators sign in. */
public final class LinkSignIn {

    private final Identity identity;

    public LinkSignIn(Identity identity) {
        this.identity = identity;
    }

    /** What became of a link that was redeemed at one instance. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    /** Asks for a mail with a link, until it is promised. */
    public void request(String address) {
        int _ =
                identity.insist(
                        browser -> {
                            Answer answer =
                                    browser.post(
                                            CodeFlow.IDENTITY + "/anmelden/link",
                                            Map.of("contact", address));
                            if (answer.status() != 302) {
                                throw new IOException("status " + answer.status());
                            }
                            return answer.status();
                        });
    }

    /** A browser at each instance, so that all can be asked at once. */
    public List<Try> tries(String code) {
        return identity.instances().stream().map(instance -> new Try(instance, code)).toList();
    }

    /** The button on the page to which the link leads. */
    public final class Try {

        private final Browser browser;
        private final String code;

        private Try(Instance instance, String code) {
            this.browser = identity.browser(instance);
            this.code = code;
        }

        /** Presses it. */
        public Outcome press() {
            try {
                Answer answer = browser.post(CodeFlow.IDENTITY + "/link", Map.of("token", code));
                if (answer.status() == 302 && answer.location().endsWith("/authorization/portal")) {
                    return Outcome.ACCEPTED;
                }
                return answer.isOutage() ? Outcome.UNKNOWN : Outcome.REFUSED;
            } catch (IOException noAnswer) {
                return Outcome.UNKNOWN;
            }
        }

        /** Who it is, where it was accepted; nobody where identity has died since. */
        public Optional<Person> person() {
            try {
                return identity.person(browser);
            } catch (IOException died) {
                return Optional.empty();
            }
        }
    }
}
