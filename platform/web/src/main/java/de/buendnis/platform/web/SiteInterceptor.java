package de.buendnis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives {@code site} and {@code visitor} to the templates as request attributes: a model attribute
 * of an advice would be missing on pages that an exception handler renders.
 */
final class SiteInterceptor implements HandlerInterceptor {

    private final Site site;

    SiteInterceptor(Site site) {
        this.site = site;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("site", site);
        Visitor.current().ifPresent(visitor -> request.setAttribute("visitor", visitor));
        return true;
    }
}
