package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.jdbc.internal.session.Queries;

/** The server's version, for example {@code 6.4.3}. */
final class ServerVersion {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+\\S*");

    private ServerVersion() {}

    /** Asks the server. */
    static String read(Queries queries) throws SQLException {
        try (ResultSet row = new CatalogQuery("SELECT version()").run(queries)) {
            row.next();
            String text = row.getString(1);
            Matcher number = NUMBER.matcher(text);
            return number.find() ? number.group() : text;
        }
    }
}
