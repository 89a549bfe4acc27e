package org.cratedb4j.client.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeUrlTest {

    @ParameterizedTest
    @CsvSource({
        "localhost,                     http://localhost:4200",
        "localhost:4201,                http://localhost:4201",
        "'  localhost:4201 ',           http://localhost:4201",
        "example.org/crate,             http://example.org:4200/crate",
        "example.org:80/a/b/,           http://example.org:80/a/b",
        "http://example.org,            http://example.org:4200",
        "HTTPS://example.org:443/,      https://example.org:443",
        "127.0.0.1,                     http://127.0.0.1:4200",
        "::1,                           http://[::1]:4200",
        "2001:db8::ff00:42:8329,        http://[2001:db8::ff00:42:8329]:4200",
        "[::1],                         http://[::1]:4200",
        "[::1]:4201/x,                  http://[::1]:4201/x",
        "http://[fe80::1%eth0]:4201,    http://[fe80::1%eth0]:4201",
        "http://u:p@example.org:1,      http://example.org:1"
    })
    void everyUsualFormIsRead(String text, String address) {
        assertThat(NodeUrl.parse(text).address()).hasToString(address);
    }

    @Test
    void theDefaultPortIsCratesForBothSchemes() {
        assertThat(NodeUrl.parse("https://h").address()).isEqualTo(new NodeAddress(true, "h", 4200, ""));
    }

    @Property
    void anyUserAndPasswordSurvivePercentEncoding(@ForAll @NotEmpty String user, @ForAll String password) {
        String url = "http://" + encode(user) + ":" + encode(password) + "@host";

        assertThat(NodeUrl.parse(url).credentials()).isEqualTo(new Credentials(valid(user), valid(password)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What becomes of halves of surrogate pairs in UTF-8. */
    private static String valid(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void aPlusInAPasswordIsAPlus() {
        assertThat(NodeUrl.parse("http://u:a+b@h").credentials()).isEqualTo(new Credentials("u", "a+b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://",
                "ftp://host",
                "host:",
                "host:x",
                "host:0",
                "host:65536",
                "host:99999999999",
                "ho st",
                "http://[::1",
                "http://[::1]x",
                "http://[host]:1",
                "1:2:3:x",
                "host/?a=b",
                "host/#x",
                "host/a b",
                "a,b",
                "http://:secret@host",
                "http://u:sec%ret@host",
                "http://u:%zz@host",
                "http://u:%ff@host"
            })
    void whatIsNoNodeIsRefused(String text) {
        assertThatThrownBy(() -> NodeUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no node");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://u:secret@ho st",
                "u:secret@host:x",
                "ftp://u:secret@host",
                "http://u:sec@ret@ho st",
                "http://u:sec/ret@host",
                "http://u:sec%ret@host",
                "http://u:sec:ret@host:x"
            })
    void aRefusedNodeIsShownWithoutItsPassword(String text) {
        assertThatThrownBy(() -> NodeUrl.parse(text))
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("u:***@")
                        .hasMessageNotContaining("sec")
                        .hasMessageNotContaining("ret"));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(NodeUrl.parse(text).address().port()).isBetween(1, 65_535);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("is no node");
        }
    }
}
