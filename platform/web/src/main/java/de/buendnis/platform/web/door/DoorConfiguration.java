package de.buendnis.platform.web.door;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets page methods take the doors of whatever keepers there are. */
@AutoConfiguration
class DoorConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Doorkeeper<?>> keepers;

    DoorConfiguration(ObjectProvider<Doorkeeper<?>> keepers) {
        this.keepers = keepers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        keepers.orderedStream().forEach(keeper -> resolvers.add(new DoorArgument<>(keeper)));
    }
}
