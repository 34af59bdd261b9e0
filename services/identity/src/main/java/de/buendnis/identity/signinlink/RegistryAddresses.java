package de.buendnis.identity.signinlink;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks registry whom an address may sign in for: the only call from service to service in the
 * house.
 */
@Component
class RegistryAddresses {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);

    private final RestClient registry;

    RegistryAddresses(LinkProperties properties, ObservationRegistry observations) {
        var connections =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .build());
        connections.setReadTimeout(READ);
        this.registry =
                RestClient.builder()
                        .baseUrl(properties.services().registry())
                        .defaultHeader("X-Buendnis-Internal", properties.secret().internal())
                        .observationRegistry(observations)
                        .requestFactory(connections)
                        .build();
    }

    /** Empty for an address that nobody signs in with. */
    List<Coordinator> of(String address) {
        try {
            Coordinator[] found =
                    registry.get()
                            .uri("/internal/sign-in-addresses?address={address}", address)
                            .retrieve()
                            .body(Coordinator[].class);
            return found == null ? List.of() : List.of(found);
        } catch (RestClientException away) {
            throw new RegistryAway(away);
        }
    }

    /** Registry does not answer, so nobody can say whose address it is. */
    static final class RegistryAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RegistryAway(Throwable cause) {
            super("registry does not say whose addresses there are", cause);
        }
    }
}
