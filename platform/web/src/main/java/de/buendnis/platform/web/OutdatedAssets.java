package de.buendnis.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Gives the file under its plain name to whoever asks for it by another version's hash. During a
 * roll-out pages of one version ask the other one for their style sheet: an approximate one is
 * better than none, and the plain name is not kept for a year.
 */
final class OutdatedAssets implements HandlerInterceptor {

    private static final Pattern HASHED =
            Pattern.compile("(" + AssetConfiguration.PATH + ".+)-[0-9a-f]{32}(\\.[a-z0-9]+)");

    private final ObjectProvider<ResourceUrlProvider> resources;

    OutdatedAssets(ObjectProvider<ResourceUrlProvider> resources) {
        this.resources = resources;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher hashed = HASHED.matcher(path);
        if (!hashed.matches()) {
            return true;
        }
        String plain = hashed.group(1) + hashed.group(2);
        String current = resources.getObject().getForLookupPath(plain);
        if (current == null || current.equals(path)) {
            return true;
        }
        request.getRequestDispatcher(plain).forward(request, response);
        return false;
    }
}
