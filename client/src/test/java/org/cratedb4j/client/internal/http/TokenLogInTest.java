package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.Test;

/** A token that was issued just now waits for a server whose clock is a little behind. */
class TokenLogInTest {

    private static final String TOO_EARLY =
            "jwt authentication failed for user juser. Reason: The Token can't be used before 2026-11-20T12:41:15Z.";

    private final VirtualTime time = new VirtualTime();
    private final TokenLogIn logIn = new TokenLogIn(BearerTokens.of("abc"), time);

    private static HttpAnswer tooEarly() {
        byte[] body = TOO_EARLY.getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(401, name -> null, new ByteArrayInputStream(body));
    }

    private int repetitions(Deadline deadline) {
        int repetitions = 0;
        while (logIn.mayRepeat(tooEarly(), deadline)) {
            repetitions++;
        }
        return repetitions;
    }

    @Test
    void itWaitsTwiceAsLongEachTimeAndFourTimesInAll() {
        assertThat(repetitions(Deadline.after(null, time))).isEqualTo(4);
        assertThat(time.passed()).hasMillis(200 + 400 + 800 + 1_600);
    }

    @Test
    void itDoesNotWaitBeyondTheDeadline() {
        assertThat(repetitions(Deadline.after(Duration.ofSeconds(1), time))).isEqualTo(2);
        assertThat(time.passed()).hasMillis(600);
    }
}
