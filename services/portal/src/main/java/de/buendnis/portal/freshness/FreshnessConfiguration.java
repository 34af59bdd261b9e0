package de.buendnis.portal.freshness;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where pages carry an entity tag. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {

    @Bean
    FilterRegistrationBean<EntityTagFilter> entityTags() {
        var registration = new FilterRegistrationBean<>(new EntityTagFilter());
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
