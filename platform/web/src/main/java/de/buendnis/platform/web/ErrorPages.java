package de.buendnis.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
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
 * {@code /api/v1/} and {@code /internal/}. The path decides, not the Accept header: browsers and
 * programs both accept anything.
 */
@Controller
@ControllerAdvice
final class ErrorPages implements ErrorController {

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(
            RuleViolation violation, HttpServletRequest request, HttpServletResponse response) {
        ErrorPage page = ErrorPage.of(violation.status(), messages).saying(violation);
        return answer(
                request.getRequestURI(), request, response, violation.status(), page, violation);
    }

    /** Where the container leads what {@code sendError} or an exception has ended. */
    @RequestMapping("${spring.web.error.path:/error}")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int status = status(request);
        ErrorPage page = ErrorPage.of(status, messages);
        return answer(path == null ? "/" : path.toString(), request, response, status, page, null);
    }

    private static Object answer(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            ErrorPage page,
            @Nullable RuleViolation violation) {
        if (forPrograms(path, request.getContextPath())) {
            return problem(path, status, page, violation);
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        return new ModelAndView("error", Map.of("page", page), HttpStatusCode.valueOf(status));
    }

    private static ResponseEntity<ProblemDetail> problem(
            String path, int status, ErrorPage page, @Nullable RuleViolation violation) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(page.title());
        problem.setDetail(page.sentence());
        problem.setInstance(URI.create(path));
        if (violation == null) {
            problem.setProperty("code", "status-" + status);
        } else {
            problem.setProperty("code", violation.code());
            if (violation.field() != null) {
                problem.setProperty("field", violation.field());
            }
        }
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
