package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokensTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final Deque<String> supply = new ArrayDeque<>();
    private Instant now = START;
    private final BearerTokens tokens = BearerTokens.from(supply::removeFirst, () -> now);

    private static String jwt(String claims) {
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".s";
    }

    private static String expiringAfter(long seconds) {
        return jwt("{\"sub\":\"u\",\"nested\":{\"exp\":1},\"exp\":" + (START.getEpochSecond() + seconds) + "}");
    }

    @ParameterizedTest
    @CsvSource({"3600, 3300", "300, 240", "10, 8"})
    void aTokenIsAskedForAgainFiveMinutesOrAFifthOfItsTimeBeforeItExpires(long lifetime, long renewal) {
        String first = expiringAfter(lifetime);
        supply.addAll(List.of(first, "second"));

        assertThat(tokens.current()).isEqualTo(first);
        now = START.plusSeconds(renewal - 1);
        assertThat(tokens.current()).isEqualTo(first);
        now = START.plusSeconds(renewal);
        assertThat(tokens.current()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b.c", "a.!.c", "a..c"})
    void aTokenThatDoesNotSayWhenItExpiresIsKept(String opaque) {
        supply.add(opaque);

        tokens.current();
        now = START.plus(Duration.ofDays(1_000));

        assertThat(tokens.current()).isEqualTo(opaque);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"exp\":\"x\"}", "{\"exp\":", "{\"exp\":1e30}", "7"})
    void aTokenWithSurprisingClaimsIsKept(String claims) {
        supply.add(jwt(claims));

        tokens.current();

        assertThat(tokens.current()).isEqualTo(jwt(claims));
    }

    @Test
    void aTokenThatIsStillGoodIsUsedWhileTheSupplierFails() {
        supply.add(expiringAfter(100));
        String first = tokens.current();
        now = START.plusSeconds(99);

        assertThat(tokens.current()).isEqualTo(first);
        now = START.plusSeconds(100);
        assertThatThrownBy(tokens::current).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void aRefusedTokenIsReplacedOnceForAllWhoHadIt() {
        supply.addAll(List.of("first", "second"));
        tokens.current();

        assertThat(tokens.insteadOf("first")).isEqualTo("second");
        assertThat(tokens.insteadOf("first")).isEqualTo("second");
        assertThat(supply).isEmpty();
    }

    @Test
    void aTokenForEverHasNoOther() {
        assertThat(BearerTokens.of("t").insteadOf("t")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cret\r\nX: y"})
    void whatIsNoTokenIsRefusedWithoutShowingIt(String token) {
        supply.add(token);

        assertThatThrownBy(tokens::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("s3cret");
    }
}
