package org.cratedb4j.cloud.internal.cluster;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cratedb4j.cloud.CloudException;
import org.cratedb4j.cloud.CloudRequestException;
import org.cratedb4j.cloud.model.ClusterToken;
import org.jspecify.annotations.Nullable;

/**
 * The token for the SQL endpoint of one cluster, renewed five minutes before it ends, by one thread while the others wait.
 * Safe for use by many threads.
 */
public final class ClusterTokens {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Supplier<ClusterToken> fetch;
    private final UnaryOperator<ClusterToken> refresh;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private @Nullable ClusterToken held;

    /** Tokens that are fetched with the credentials of the control plane, or had for the last one. */
    public ClusterTokens(Supplier<ClusterToken> fetch, UnaryOperator<ClusterToken> refresh, Clock clock) {
        this.fetch = fetch;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** Tokens for one client, which asks again when the server has refused the last one. */
    public Supplier<String> forOneClient() {
        return new Supplier<>() {
            private @Nullable String last;

            @Override
            public String get() {
                String token = otherThan(last);
                last = token;
                return token;
            }
        };
    }

    /** The token that counts now. */
    public String current() {
        return otherThan(null);
    }

    private String otherThan(@Nullable String seen) {
        renewing.lock();
        try {
            @Nullable ClusterToken now = held;
            if (now == null || now.token().equals(seen) || isEnding(now)) {
                now = now == null ? fetch.get() : renewed(now);
                held = now;
            }
            return now.token();
        } catch (CloudRequestException e) {
            throw new CloudException("Getting JWT token failed: " + e.getMessage(), e);
        } finally {
            renewing.unlock();
        }
    }

    private boolean isEnding(ClusterToken token) {
        return !clock.instant().isBefore(token.expiry().minus(MARGIN));
    }

    private ClusterToken renewed(ClusterToken token) {
        if (token.refresh().isEmpty()) {
            return fetch.get();
        }
        try {
            return refresh.apply(token);
        } catch (CloudRequestException e) {
            return fetch.get();
        }
    }
}
