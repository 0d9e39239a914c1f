package org.linli.chassis.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The token with which this service calls another; one for all threads, renewed a minute before its end. One thread asks for
 * it, and those who wait meanwhile share what it learns, so that they are not held up one after the other.
 */
@ApplicationScoped
public class SystemToken {

    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SystemTokenApi grid;
    private final SystemClientConfig config;
    private final Clock clock;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile Held held = new Held("", Instant.MIN);
    private RuntimeException failure;
    private Instant failedAt = Instant.MIN;

    private record Held(String token, Instant renewAt) {

        @Override
        public String toString() {
            return "Held";
        }
    }

    @Inject
    SystemToken(@RestClient SystemTokenApi grid, SystemClientConfig config, Clock clock) {
        this.grid = grid;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The value of an {@code Authorization} header.
     *
     * @throws jakarta.ws.rs.ProcessingException when grid-service does not answer, or just did not
     * @throws jakarta.ws.rs.WebApplicationException when it gives no token
     */
    public String bearer() {
        int before = attempts.get();
        Held now = held;
        return "Bearer " + (isGood(now) ? now : renewed(before)).token();
    }

    /**
     * What was called answered with a refusal. The next call gets another token when this one may be the reason: its key was
     * withdrawn (401), or it was given before the client's roles were changed (403).
     */
    public void refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            held = new Held("", Instant.MIN);
        }
    }

    /** @param before the attempts that had begun when the token was wanted */
    private synchronized Held renewed(int before) {
        boolean othersFailed = failure != null
                && (attempts.get() != before || clock.instant().minus(PAUSE).isBefore(failedAt));
        if (!isGood(held)) {
            if (othersFailed) {
                throw failure;
            }
            held = ask();
        }
        return held;
    }

    private Held ask() {
        attempts.incrementAndGet();
        try {
            SystemTokenApi.Token fresh = grid.token(new SystemTokenApi.Client(config.id(), secret()));
            failure = null;
            return new Held(
                    fresh.accessToken(),
                    clock.instant().plusSeconds(fresh.expiresIn()).minus(EARLY));
        } catch (RuntimeException refused) {
            failure = refused;
            failedAt = clock.instant();
            throw refused;
        }
    }

    private boolean isGood(Held token) {
        return clock.instant().isBefore(token.renewAt());
    }

    private String secret() {
        return config.secret().orElseThrow(() -> new IllegalStateException("linli.system-client.secret is missing"));
    }
}
