package org.cratedb4j.jdbc.internal.url;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.CrateOption;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL, {@code jdbc:cratedb://user:password@host1:4200,host2:4200/schema?option=value&option=value}, with
 * {@code jdbc:cratedb:https:} for TLS. Each part may be left out; everything is percent-encoded where it has to be.
 *
 * @param options what the URL says, as options by their names
 * @param shown the URL without secrets
 */
public record JdbcUrl(Map<String, String> options, String shown) {

    /** What all of these URLs begin with. */
    public static final String PREFIX = "jdbc:cratedb:";

    private static final String FORM = PREFIX + "[http:|https:]//host:port,host:port/schema?option=value&option=value";

    /** Whether a URL is for this driver, be it well-formed or not. */
    public static boolean isAccepted(@Nullable String url) throws SQLException {
        if (url == null) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "The URL is null");
        }
        return url.startsWith(PREFIX);
    }

    /** Reads a URL that is for this driver. */
    public static JdbcUrl parse(String url) throws SQLException {
        String rest = url.substring(PREFIX.length());
        boolean secure = rest.startsWith("https:");
        String scheme = secure ? "https:" : rest.startsWith("http:") ? "http:" : "";
        if (!rest.startsWith("//", scheme.length())) {
            throw malformed("// is missing behind " + PREFIX + scheme);
        }
        String[] pathAndQuery = split(rest.substring(scheme.length() + 2), '?');
        String[] hostsAndSchema = split(pathAndQuery[0], '/');
        String[] logInAndHosts = splitAtLast(hostsAndSchema[0], '@');

        Map<String, String> options = new LinkedHashMap<>();
        if (!logInAndHosts[1].isEmpty()) {
            options.put("nodes", nodes(logInAndHosts[1], secure));
        }
        String[] userAndPassword = split(logInAndHosts[0], ':');
        putDecoded(options, "user", userAndPassword[0]);
        putDecoded(options, "password", userAndPassword[1]);
        putDecoded(options, "schema", hostsAndSchema[1]);
        StringBuilder shown = new StringBuilder(PREFIX + scheme + "//" + logInAndHosts[1]);
        shown.append(hostsAndSchema[1].isEmpty() ? "" : "/" + hostsAndSchema[1]);
        readQuery(pathAndQuery[1], options, shown);
        return new JdbcUrl(options, shown.toString());
    }

    private static void readQuery(String query, Map<String, String> options, StringBuilder shown) throws SQLException {
        char separator = '?';
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (pair.indexOf('=') < 1) {
                // Not shown: what is malformed may be a piece of a password.
                throw malformed("an option behind the question mark is not written as name=value");
            }
            String[] nameAndValue = split(pair, '=');
            String name = decode(nameAndValue[0]);
            putDecoded(options, name, nameAndValue[1]);
            if (CrateOption.find(name).map(CrateOption::isSecret).orElse(false)) {
                continue;
            }
            shown.append(separator).append(pair);
            separator = '&';
        }
    }

    private static String nodes(String hosts, boolean secure) {
        List<String> urls = Arrays.stream(hosts.split(",", -1))
                .map(host -> (secure ? "https://" : "http://") + host)
                .toList();
        return String.join(",", urls);
    }

    private static void putDecoded(Map<String, String> options, String name, String encoded) throws SQLException {
        if (!encoded.isEmpty()) {
            String value = decode(encoded);
            String other = options.put(name, value);
            if (other != null && !other.equals(value)) {
                throw contradiction(name, "twice in the URL");
            }
        }
    }

    /** An exception for a URL of another driver's. */
    public static SQLException foreign() {
        return malformed("it must begin with " + PREFIX);
    }

    static SQLException contradiction(String option, String where) {
        return SqlErrors.of(
                SqlState.INVALID_ARGUMENT, "Option " + option + " is given " + where + ", with different values");
    }

    private static String decode(String text) throws SQLException {
        try {
            // A plus is a plus, as in tokens; it is a blank in forms only.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("a percent sign must be followed by two hex digits; write % as %25");
        }
    }

    private static SQLException malformed(String why) {
        return SqlErrors.of(
                SqlState.INVALID_ARGUMENT, "The JDBC URL is malformed: " + why + ". It has the form " + FORM);
    }

    private static String[] split(String text, char separator) {
        int index = text.indexOf(separator);
        return index < 0 ? new String[] {text, ""} : new String[] {text.substring(0, index), text.substring(index + 1)};
    }

    private static String[] splitAtLast(String text, char separator) {
        int index = text.lastIndexOf(separator);
        return index < 0 ? new String[] {"", text} : new String[] {text.substring(0, index), text.substring(index + 1)};
    }
}
