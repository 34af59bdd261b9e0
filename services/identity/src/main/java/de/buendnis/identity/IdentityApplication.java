package de.buendnis.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Signs people in and hands out tokens; reached through the portal under {@code /identitaet}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class IdentityApplication {

    public static void main(String... arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }
}
