package org.cratedb4j.embedded.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPatternTest {
    @ParameterizedTest
    @CsvSource({
        "_local_, 127.0.0.1, true",
        "_local_, ::1, true",
        "_local_, 127.0.0.2, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::1, false",
        "192.168.1.4/30, 192.168.1.7, true",
        "192.168.1.4/30, 192.168.1.8, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "1.2.3.4/32, 1.2.3.4, true",
        "1.2.3.4/32, 1.2.3.5, false",
        "localhost, 127.0.0.1, true",
    })
    void matches(String pattern, String address, boolean expected) throws UnknownHostException {
        assertThat(new AddressPattern(pattern).matches(InetAddress.getAllByName(address)[0]))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10.0.0.1/8", "10.0.0.0/33", "300.0.0.0/8", "::1/64", "host/8"})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> new AddressPattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + pattern + "'");
    }
}
