package de.buendnis.platform.web.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The response headers of every page. The portal alone sets them, for what it renders and for what
 * it passes on: two setters would make two policies, and the browser would obey both.
 */
public final class SecurityHeaders {

    /** Nothing from elsewhere, nothing inline; pictures may be part of the style sheet. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** For {@code http.headers(SecurityHeaders.ofThePortal())}. */
    public static Customizer<HeadersConfigurer<HttpSecurity>> ofThePortal() {
        return headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions ->
                                        permissions.policy(
                                                "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(
                                opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
