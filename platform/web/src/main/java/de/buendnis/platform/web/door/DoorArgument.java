package de.buendnis.platform.web.door;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands a door to page methods, and to their templates. */
final class DoorArgument<D> implements HandlerMethodArgumentResolver {

    private static final String ALLIANCE = "alliance";

    private final Doorkeeper<D> keeper;

    DoorArgument(Doorkeeper<D> keeper) {
        this.keeper = keeper;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == keeper.door();
    }

    @Override
    public D resolveArgument(
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
        D door = keeper.open(entrance(visitor, address(request)));
        if (container != null) {
            container.addAttribute("door", door);
            container.addAttribute("allianceName", keeper.allianceName(door));
        }
        return door;
    }

    private static Entrance entrance(Visitor visitor, Map<String, String> address) {
        String named = address.get(ALLIANCE);
        if (named != null && !visitor.staff()) {
            throw RuleViolation.forbidden(
                    "not-the-office",
                    "Diese Seite gehört der Servicestelle. Was Ihr Bündnis angeht, finden Sie unter „Mein Bündnis“.");
        }
        String alliance = named == null ? visitor.alliance() : named;
        if (alliance == null) {
            throw RuleViolation.forbidden(
                    "no-alliance",
                    "Ihre Anmeldung gehört zu keinem Bündnis. Melden Sie sich mit dem Link an, der an eine Kontaktadresse Ihres Bündnisses geht.");
        }
        return new Entrance(visitor, alliance, named != null, address);
    }

    private static Map<String, String> address(NativeWebRequest request) {
        var address = new HashMap<String, String>();
        if (request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST)
                instanceof Map<?, ?> variables) {
            variables.forEach(
                    (name, value) -> address.put(String.valueOf(name), String.valueOf(value)));
        }
        return address;
    }
}
