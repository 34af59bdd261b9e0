package de.buendnis.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses field names whose row nobody can have been offered, {@code steps[100000].body}: Spring
 * fails on them while it makes the list, before any form is there that could name the mistake.
 */
@ControllerAdvice
final class RowNumbers implements HandlerInterceptor {

    /** More rows than any form has; its own rule refuses the few that are too many. */
    private static final int ROWS = 1000;

    /**
     * Each row number has three digits at most, so it is below {@link #ROWS}; a constant's name is
     * the key of a map, {@code comments[AT_A_GLANCE]}, which makes no room.
     */
    private static final Pattern NAME =
            Pattern.compile("[^\\[\\]]*+(\\[(\\d{0,3}|[A-Z][A-Z_]*+)\\][^\\[\\]]*+)*+");

    @InitBinder
    void makeRoom(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ROWS);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is no method of a page binds no form; the portal hands those bodies on unread. Nor
        // does a page about an error or an outage: its body may be too long or broken to be read.
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod
                && !Collections.list(request.getParameterNames()).stream()
                        .allMatch(name -> NAME.matcher(name).matches())) {
            throw new RuleViolation(
                    "row-out-of-range",
                    "Das Formular enthält eine Zeile, die es darin nicht geben kann; gespeichert"
                            + " ist davon nichts. Öffnen Sie die Seite neu und füllen Sie das"
                            + " Formular dort aus.");
        }
        return true;
    }
}
