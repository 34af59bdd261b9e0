package de.buendnis.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Settings that every service with pages wants; whatever the service itself says wins. */
final class WebDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(
                            new ResourcePropertySource(
                                    new ClassPathResource("platform-web.properties")));
            environment.getPropertySources().addLast(messages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The labels of the contracts where the service has them: a missing bundle is warned of at each
     * look-up.
     */
    private static PropertySource<?> messages() {
        boolean labels = new ClassPathResource("labels.properties").exists();
        return new MapPropertySource(
                "messages of the pages",
                Map.of("spring.messages.basename", labels ? "labels,web" : "web"));
    }
}
