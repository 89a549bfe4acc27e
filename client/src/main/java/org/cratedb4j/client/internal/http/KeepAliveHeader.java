package org.cratedb4j.client.internal.http;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;

/** What a server says about how long it keeps an idle connection. */
final class KeepAliveHeader {

    private static final Pattern TIMEOUT = Pattern.compile("(?i)(?:^|[,;\\s])timeout\\s*=\\s*\"?([0-9]{1,9})");
    // The server's clock started earlier than ours by the time that its answer travelled.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private KeepAliveHeader() {}

    /** The time that a connection may wait for its next use, at most what we would allow ourselves. */
    static Duration limit(HttpMessage response, Duration own) {
        Header header = response.getFirstHeader("Keep-Alive");
        Matcher matcher = TIMEOUT.matcher(header == null ? "" : String.valueOf(header.getValue()));
        if (!matcher.find()) {
            return own;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(matcher.group(1))).minus(MARGIN);
        Duration limit = said.isNegative() ? Duration.ZERO : said;
        return limit.compareTo(own) < 0 ? limit : own;
    }
}
