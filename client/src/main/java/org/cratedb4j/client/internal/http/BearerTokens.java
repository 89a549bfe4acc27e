package org.cratedb4j.client.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cratedb4j.client.internal.wire.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token to log in with, asked for again some time before it expires, by one thread while the others wait. Safe for use
 * by many threads.
 */
public final class BearerTokens {

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final int MARGIN_SHARE = 5;

    private final Supplier<String> supplier;
    private final boolean renewable;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Held held;

    /** A token, when to ask for another one, and until when it is good. */
    private record Held(String token, Instant renewAt, Instant expiry) {}

    private BearerTokens(Supplier<String> supplier, boolean renewable, InstantSource clock) {
        this.supplier = supplier;
        this.renewable = renewable;
        this.clock = clock;
    }

    /** One token for ever. */
    public static BearerTokens of(String token) {
        return new BearerTokens(() -> token, false, InstantSource.system());
    }

    /** Tokens from a supplier. */
    public static BearerTokens from(Supplier<String> supplier, InstantSource clock) {
        return new BearerTokens(supplier, true, clock);
    }

    /** The token; what the supplier throws is thrown, unless the last token is still good. */
    String current() {
        Held now = held;
        if (now != null && clock.instant().isBefore(now.renewAt())) {
            return now.token();
        }
        try {
            return ask(now).token();
        } catch (RuntimeException e) {
            if (now != null && clock.instant().isBefore(now.expiry())) {
                LOG.warn("The token supplier failed; the last token is used until it expires", e);
                return now.token();
            }
            throw e;
        }
    }

    /** Another token than the one that was refused, null if there is none. */
    @Nullable
    String insteadOf(String refused) {
        Held now = held;
        if (!renewable) {
            return null;
        }
        String token = now != null && now.token().equals(refused) ? ask(now).token() : current();
        return token.equals(refused) ? null : token;
    }

    private Held ask(@Nullable Held seen) {
        asking.lock();
        try {
            Held now = held;
            // Another thread may have asked in the meantime.
            if (now != null && !now.equals(seen)) {
                return now;
            }
            Instant askedAt = clock.instant();
            Held next = hold(checked(supplier.get()), askedAt);
            held = next;
            return next;
        } finally {
            asking.unlock();
        }
    }

    private static String checked(@Nullable String token) {
        if (token == null || !token.matches("[!-~]+")) {
            throw new IllegalStateException("The token supplier gave no token");
        }
        return token;
    }

    private static Held hold(String token, Instant now) {
        Instant expiry = JwtClaims.expiry(token);
        if (expiry == null) {
            return new Held(token, Instant.MAX, Instant.MAX);
        }
        Duration share = Duration.between(now, expiry).dividedBy(MARGIN_SHARE);
        Duration margin = share.compareTo(LONGEST_MARGIN) > 0 ? LONGEST_MARGIN : share;
        return new Held(token, expiry.minus(margin), expiry);
    }

    @Override
    public String toString() {
        return "BearerTokens";
    }
}
