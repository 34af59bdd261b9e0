package de.buendnis.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves style sheets, fonts and pictures out of this jar, under names that hold their content's
 * hash.
 */
final class AssetConfiguration implements WebMvcConfigurer {

    static final String PATH = "/assets/";

    private static final String LOCATION = "classpath:/assets/";
    private static final String HASHED = PATH + "{name:.+-[0-9a-f]{32}\\.[a-z0-9]+}";

    private final ObjectProvider<ResourceUrlProvider> resources;

    AssetConfiguration(ObjectProvider<ResourceUrlProvider> resources) {
        this.resources = resources;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OutdatedAssets(resources)).addPathPatterns(HASHED);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // A hashed name never changes its content; an unhashed one must be asked for again, or a
        // roll-out would leave browsers with last year's style sheet.
        CacheControl forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        byHash(registry.addResourceHandler(HASHED).setCacheControl(forEver));
        byHash(registry.addResourceHandler(PATH + "**").setCacheControl(CacheControl.noCache()));
    }

    private static void byHash(ResourceHandlerRegistration handler) {
        handler.addResourceLocations(LOCATION)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
