package de.buendnis.portal.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page in place of one that a service would have given: which service, what still works, what
 * about the text just typed.
 */
@Controller
class OutagePages {

    static final String PATH = "/dienst-nicht-erreichbar";

    private static final Logger LOG = LoggerFactory.getLogger(OutagePages.class);

    private final Backends backends;

    OutagePages(Backends backends) {
        this.backends = backends;
    }

    /** Any method: the gateway forwards here with the one of the request that failed. */
    @RequestMapping(PATH + "/{name}")
    ModelAndView away(@PathVariable String name, HttpServletRequest request) {
        Backend backend =
                backends.named(name)
                        .filter(known -> request.getDispatcherType() == DispatcherType.FORWARD)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String wanted = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        LOG.warn(
                "{} does not answer to {} {}: {}",
                name,
                request.getMethod(),
                wanted,
                // Its words only: a stack for each visitor would drown the log of a long outage.
                String.valueOf(
                        request.getAttribute(MvcUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR)));
        return new ModelAndView(
                "gateway/away",
                Map.of(
                        "backend", backend,
                        "layout", layout(wanted),
                        "typed", !"GET".equals(request.getMethod()),
                        "again", "GET".equals(request.getMethod()) ? wanted : "/",
                        "signedOut", wanted.endsWith("/connect/logout")),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String layout(String wanted) {
        if (ProtectedPaths.forStaff(wanted)) {
            return "layout/office";
        }
        return ProtectedPaths.forCoordinators(wanted) ? "layout/coordinator" : "layout/public";
    }
}
