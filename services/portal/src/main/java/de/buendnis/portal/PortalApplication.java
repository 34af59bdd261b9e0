package de.buendnis.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one door: what the public reads, the sign-in, and the way to every other service. */
@SpringBootApplication
public class PortalApplication {

    public static void main(String... arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }
}
