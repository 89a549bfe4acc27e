package org.cratedb4j.jdbc.internal.url;

import java.sql.DriverPropertyInfo;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.cratedb4j.client.CrateOption;
import org.jspecify.annotations.Nullable;

/**
 * An option of a connection: one of the client's, or one of the driver's own.
 *
 * @param name the name in snake case
 * @param description what it does, in one sentence
 * @param choices the values that it can have, empty if there are too many to tell
 * @param defaultText the value where none is given, empty for none
 * @param isSecret whether values must never be shown
 */
public record DriverOption(
        String name, String description, List<String> choices, Optional<String> defaultText, boolean isSecret) {

    static final String STRICT = "strict";

    private static final List<DriverOption> OWN = List.of(new DriverOption(
            STRICT,
            "Whether calls that only make sense with transactions are refused; if not, they do nothing, and warn "
                    + "where data would matter.",
            List.of("true", "false"),
            Optional.of("false"),
            false));

    /** All options, those of the client first. */
    public static List<DriverOption> all() {
        return Stream.concat(CrateOption.all().stream().map(DriverOption::new), OWN.stream())
                .toList();
    }

    private DriverOption(CrateOption option) {
        this(option.name(), option.description(), option.choices(), option.defaultText(), option.isSecret());
    }

    /** All options as JDBC describes them, with the values that they have in a URL and in properties. */
    public static DriverPropertyInfo[] describe(JdbcUrl url, Properties properties) {
        return all().stream()
                .map(option -> option.describe(
                        properties.getProperty(option.name, url.options().get(option.name))))
                .toArray(DriverPropertyInfo[]::new);
    }

    private DriverPropertyInfo describe(@Nullable String given) {
        String value = given == null ? defaultText.orElse(null) : given;
        DriverPropertyInfo info = new DriverPropertyInfo(name, isSecret ? null : value);
        info.description = description;
        info.choices = choices.isEmpty() ? null : choices.toArray(String[]::new);
        return info;
    }
}
