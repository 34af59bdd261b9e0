package de.buendnis.portal.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What the firewall lets nobody ask. To a method that no page knows, such as QUERY, it would answer
 * like to an address that cannot be read; programs are to learn which methods there are.
 */
final class Refusals implements RequestRejectedHandler {

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        if (isKnown(request.getMethod())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        response.setHeader(
                HttpHeaders.ALLOW,
                OpenDataMethods.areMeantBy(request)
                        ? OpenDataMethods.ALLOWED
                        : OpenDataMethods.ALLOWED + ", POST");
        response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
    }

    private static boolean isKnown(String method) {
        return Arrays.stream(HttpMethod.values()).anyMatch(known -> known.matches(method));
    }
}
