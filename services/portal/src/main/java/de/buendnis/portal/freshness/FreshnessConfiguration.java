package de.buendnis.portal.freshness;

import de.buendnis.portal.index.TopicIndex;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which pages carry an entity tag, and which are kept. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /**
     * Outside of all security: whoever shows no cookie is nobody, and what is kept has its headers.
     */
    private static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;

    @Bean
    FilterRegistrationBean<RenderedPages> renderedPages(TopicIndex index) {
        var registration =
                new FilterRegistrationBean<>(
                        new RenderedPages(
                                () -> new PublicMoment(index.edition(), LocalDate.now(BERLIN))));
        registration.addUrlPatterns("/buendnisse/*");
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EntityTagFilter> entityTags() {
        var filter = new EntityTagFilter();
        // Tomcat zips no page with a strong tag, and a page is a fifth of its size then.
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/",
                "/buendnisse",
                "/buendnisse/*",
                "/aktionstag",
                "/aktionstag/*",
                "/api/v1/*",
                "/entwicklung",
                "/entwicklung/*",
                "/impressum",
                "/datenschutz",
                "/barrierefreiheit",
                "/robots.txt",
                "/sitemap.xml");
        return registration;
    }
}
