package de.buendnis.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Layout, assets, error pages and the visitor, for every service that has pages. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebProperties.class)
@Import({ErrorPages.class, RowNumbers.class})
class WebAutoConfiguration {

    @Bean
    Site site(
            WebProperties settings,
            ObjectProvider<ResourceUrlProvider> resources,
            MessageSource messages) {
        return new Site(settings, resources, messages);
    }

    @Bean
    AssetConfiguration assets(ObjectProvider<ResourceUrlProvider> resources) {
        return new AssetConfiguration(resources);
    }

    @Bean
    WebMvcConfigurer pages(Site site, RowNumbers rowNumbers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SiteInterceptor(site));
                registry.addInterceptor(rowNumbers);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitorArgument());
            }
        };
    }
}
