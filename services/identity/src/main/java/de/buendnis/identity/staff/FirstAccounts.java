package de.buendnis.identity.staff;

import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.WebProperties;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the accounts that a new platform needs: those of the demo, or one for the office. */
@Component
class FirstAccounts implements ApplicationRunner {

    static final String DEMO_PASSWORD = "buendnis-demo-2026";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    /** Without letters and digits that look alike: it is typed from a screen. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final WebProperties settings;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    FirstAccounts(StaffAccounts accounts, PasswordEncoder encoder, WebProperties settings) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        if (settings.demo()) {
            // One hash for all, since it takes its time on purpose and everybody knows the
            // password.
            String hash = encoder.encode(DEMO_PASSWORD);
            demo("anna.servicestelle@example.org", "Anna Neumann", Visitor.OFFICE, hash);
            demo("bernd.servicestelle@example.org", "Bernd Seidel", Visitor.OFFICE, hash);
            demo("fatma.beratung@example.org", "Fatma Yilmaz", Visitor.ADVISER, hash);
            demo("mia.medien@example.org", "Mia Brandt", Visitor.MEDIA, hash);
        } else {
            first("servicestelle@" + mailDomain(settings.baseUrl()));
        }
    }

    private void demo(String address, String name, String role, String hash) {
        accounts.create(account(address, name, role, hash, false));
    }

    private void first(String address) {
        String password = generated();
        String hash = encoder.encode(password);
        if (accounts.create(account(address, "Servicestelle", Visitor.OFFICE, hash, true))) {
            // Printed once: nobody can read it from the database again.
            LOG.info("FIRST-ACCOUNT {} {}", address, password);
        }
    }

    private Account account(
            String address, String name, String role, String hash, boolean mustChange) {
        return new Account(
                UUID.randomUUID().toString(),
                address,
                name,
                hash,
                List.of(role),
                mustChange,
                true,
                clock.instant());
    }

    private String generated() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** A host without a dot, such as localhost, has no mail. */
    private static String mailDomain(String baseUrl) {
        String host = URI.create(baseUrl).getHost();
        return host != null && host.contains(".") && !host.matches("[0-9.]+")
                ? host
                : "example.org";
    }
}
