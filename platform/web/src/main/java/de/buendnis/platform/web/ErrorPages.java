package de.buendnis.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers everything that went wrong: as a page to people, as problem detail (RFC 9457) below
 * {@code /api/v1} and {@code /internal}. The path decides, not the Accept header: browsers and
 * programs both send {@code *}{@code /*}.
 */
@Controller
@ControllerAdvice
final class ErrorPages implements ErrorController {

    /** A refusal by a filter: it sets the attribute and calls {@code sendError}. */
    static final String VIOLATION = RuleViolation.class.getName();

    private static final String BREAKDOWN = "breakdown";

    @ExceptionHandler
    Object refused(
            RuleViolation violation, HttpServletRequest request, HttpServletResponse response) {
        return answer(request.getRequestURI(), request, response, violation.status(), violation);
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        RuleViolation violation = (RuleViolation) request.getAttribute(VIOLATION);
        return answer(
                path == null ? "" : path.toString(), request, response, status(request), violation);
    }

    private static Object answer(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable RuleViolation violation) {
        if (forPrograms(path, request.getContextPath())) {
            return problem(path, status, violation);
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        ErrorPage page = violation == null ? ErrorPage.of(status) : ErrorPage.of(violation);
        return new ModelAndView(
                "error", java.util.Map.of("page", page), HttpStatusCode.valueOf(status));
    }

    private static ResponseEntity<ProblemDetail> problem(
            String path, int status, @Nullable RuleViolation violation) {
        ErrorPage page = violation == null ? ErrorPage.of(status) : ErrorPage.of(violation);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), page.sentence());
        problem.setTitle(page.title());
        problem.setInstance(java.net.URI.create(path));
        Optional.ofNullable(violation)
                .ifPresentOrElse(
                        broken -> {
                            problem.setProperty("code", broken.code());
                            if (broken.field() != null) {
                                problem.setProperty("field", broken.field());
                            }
                        },
                        () ->
                                problem.setProperty(
                                        "code", status >= 500 ? BREAKDOWN : "status-" + status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean forPrograms(String path, String contextPath) {
        String own = path.startsWith(contextPath) ? path.substring(contextPath.length()) : path;
        return own.startsWith("/api/v1/") || own.startsWith("/internal/");
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                // Somebody opened the error page itself: there is nothing to see.
                : 404;
    }
}
