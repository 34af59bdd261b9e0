package de.buendnis.portal.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often one address may send the forms that mail something or check a password. Each
 * instance counts for itself, so the limits are the least that is promised, times instances.
 */
final class RateLimits extends OncePerRequestFilter {

    private static final long MOST_ADDRESSES = 100_000;

    /** A form with its limit; one line for each that mails something. */
    private record Limit(String path, int times, Duration within) {}

    private static final List<Limit> LIMITS =
            List.of(
                    new Limit("/identitaet/anmelden/link", 20, Duration.ofMinutes(10)),
                    new Limit("/identitaet/anmelden/passwort", 60, Duration.ofMinutes(5)),
                    new Limit("/newsletter", 20, Duration.ofMinutes(10)),
                    new Limit("/beratung", 20, Duration.ofMinutes(10)),
                    new Limit("/barriere-melden", 20, Duration.ofMinutes(10)),
                    new Limit("/mein-buendnis/beratung/neu", 20, Duration.ofMinutes(10)));

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Limit limit = limitOf(request);
        if (limit == null) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = bucket(request, limit).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static @Nullable Limit limitOf(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                ? LIMITS.stream()
                        .filter(limit -> limit.path().equals(request.getRequestURI()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Bucket bucket(HttpServletRequest request, Limit limit) {
        return Objects.requireNonNull(
                buckets.get(
                        limit.path() + " " + request.getRemoteAddr(),
                        key ->
                                Bucket.builder()
                                        .addLimit(
                                                bandwidth ->
                                                        bandwidth
                                                                .capacity(limit.times())
                                                                .refillGreedy(
                                                                        limit.times(),
                                                                        limit.within()))
                                        .build()));
    }
}
