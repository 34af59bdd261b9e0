package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Door} to page methods, and to their templates. */
@Component
class DoorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final AllianceNames names;

    DoorArgument(AllianceNames names) {
        this.names = names;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Door.class;
    }

    @Override
    public Door resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Visitor visitor =
                Visitor.current()
                        .orElseThrow(
                                () ->
                                        new AuthenticationCredentialsNotFoundException(
                                                "nobody is signed in"));
        String named = inAddress(request);
        Door door = door(visitor, named == null ? visitor.alliance() : named, named != null);
        if (container != null) {
            container.addAttribute("door", door);
            container.addAttribute("allianceName", door.allianceName());
        }
        return door;
    }

    private Door door(Visitor visitor, @Nullable String alliance, boolean office) {
        if (office && !visitor.staff()) {
            throw RuleViolation.forbidden(
                    "not-the-office",
                    "Diese Seite gehört der Servicestelle. Zu Ihrem Bündnis kommen Sie über „Mein Bündnis“.");
        }
        if (alliance == null) {
            throw RuleViolation.forbidden(
                    "no-alliance",
                    "Ihre Anmeldung gehört zu keinem Bündnis. Melden Sie sich mit dem Link an, der an eine Kontaktadresse Ihres Bündnisses geht.");
        }
        String name = names.of(alliance).orElseThrow(DoorArgument::unknown);
        return new Door(alliance, name, office, visitor);
    }

    private static RuleViolation unknown() {
        return RuleViolation.notFound(
                "unknown-alliance",
                "Dieses Bündnis gibt es nicht oder nicht mehr. Wählen Sie eines aus dem Verzeichnis.");
    }

    private static @Nullable String inAddress(NativeWebRequest request) {
        Object variables =
                request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        Object alliance = variables instanceof Map<?, ?> map ? map.get("alliance") : null;
        return alliance == null ? null : alliance.toString();
    }
}
