package de.buendnis.events.participation;

import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
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

    private final Campaigns campaigns;
    private final Alliances alliances;

    DoorArgument(Campaigns campaigns, Alliances alliances) {
        this.campaigns = campaigns;
        this.alliances = alliances;
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
        Map<?, ?> named = inAddress(request);
        Object alliance = named.get("alliance");
        Door door =
                door(
                        visitor,
                        String.valueOf(named.get("campaign")),
                        alliance == null ? visitor.alliance() : alliance.toString(),
                        alliance != null);
        if (container != null) {
            container.addAttribute("door", door);
            container.addAttribute("allianceName", door.allianceName());
        }
        return door;
    }

    private Door door(Visitor visitor, String slug, @Nullable String alliance, boolean office) {
        if (office && !visitor.staff()) {
            throw RuleViolation.forbidden(
                    "not-the-office",
                    "Diese Seite gehört der Servicestelle. Zu Ihrer Anmeldung kommen Sie über „Mein Bündnis“.");
        }
        if (alliance == null) {
            throw RuleViolation.forbidden(
                    "no-alliance",
                    "Ihre Anmeldung gehört zu keinem Bündnis. Melden Sie sich mit dem Link an, der an eine Kontaktadresse Ihres Bündnisses geht.");
        }
        CampaignTerms campaign = campaigns.at(slug);
        if (!office && !campaign.stage().isAnnounced()) {
            throw ParticipationRule.NOT_ANNOUNCED.refuse();
        }
        return new Door(
                new Registration(
                        campaign,
                        alliances
                                .find(alliance)
                                .orElseThrow(ParticipationRule.ALLIANCE_NOT_KNOWN_YET::refuse),
                        office),
                visitor);
    }

    private static Map<?, ?> inAddress(NativeWebRequest request) {
        Object variables =
                request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map ? map : Map.of();
    }
}
