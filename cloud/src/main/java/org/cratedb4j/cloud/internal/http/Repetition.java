package org.cratedb4j.cloud.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.cratedb4j.cloud.internal.time.Pause;

/**
 * Whether a request is sent again, and when. Requests that change something are sent again only if they certainly did not
 * arrive.
 *
 * @param most how often a request is sent again at most
 * @param first the wait before the first repetition; each further one is twice as long
 * @param longest the longest wait, also when the service asks for a longer one
 * @param clock tells the time, which {@code Retry-After} may name
 * @param pause lets the time pass
 * @param random numbers from 0 to 1, so that many clients do not come back at once
 */
public record Repetition(int most, Duration first, Duration longest, Clock clock, Pause pause, DoubleSupplier random) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    /** Three repetitions, from half a second to half a minute apart. */
    public static Repetition standard(Clock clock, Pause pause) {
        return new Repetition(3, Duration.ofMillis(500), Duration.ofSeconds(30), clock, pause, Math::random);
    }

    boolean allows(int repetitions) {
        return repetitions < most;
    }

    static boolean isWorthwhile(ApiRequest request, Answer answer) {
        boolean transientTrouble = answer.status() == TOO_MANY_REQUESTS
                || (answer.status() >= FIRST_SERVER_ERROR && answer.status() != NOT_IMPLEMENTED);
        return transientTrouble && request.isRead();
    }

    void pause(int repetitions, Optional<String> retryAfter) throws InterruptedException {
        Duration doubled = first.multipliedBy(1L << repetitions);
        double jitter = (1 + random.getAsDouble()) / 2;
        Duration own = Duration.ofNanos((long) (doubled.toNanos() * jitter));
        Duration wait = retryAfter.flatMap(this::asked).orElse(own);
        pause.forAbout(wait.compareTo(longest) > 0 ? longest : wait);
    }

    private Optional<Duration> asked(String retryAfter) {
        try {
            if (retryAfter.chars().allMatch(Character::isDigit)) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            }
            Instant until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
