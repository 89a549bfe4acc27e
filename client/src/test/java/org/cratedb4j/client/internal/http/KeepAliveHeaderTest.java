package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepAliveHeaderTest {

    private static final Duration OWN = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "timeout=5, 4",
        "'timeout=5, max=100', 4",
        "'max=100, Timeout = \"5\"', 4",
        "timeout=1, 0",
        "timeout=0, 0",
        "timeout=600, 60",
        "max=100, 60",
        "timeout=x, 60",
        "xtimeout=5, 60",
        "'', 60"
    })
    void aServerMayShortenTheTimeThatAConnectionWaits(String header, long seconds) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
        response.addHeader("Keep-Alive", header);

        assertThat(KeepAliveHeader.limit(response, OWN)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aServerThatSaysNothingLeavesItToTheClient() {
        assertThat(KeepAliveHeader.limit(new BasicClassicHttpResponse(200), OWN))
                .isEqualTo(OWN);
    }
}
