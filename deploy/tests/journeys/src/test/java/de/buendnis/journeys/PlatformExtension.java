package de.buendnis.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the system with the first journey and stops it after the last: JUnit closes what the root
 * store holds.
 */
final class PlatformExtension implements ParameterResolver {

    private static final Namespace JOURNEYS = Namespace.create(PlatformExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(JOURNEYS)
                .computeIfAbsent(Platform.class, type -> Platform.start(), Platform.class);
    }
}
