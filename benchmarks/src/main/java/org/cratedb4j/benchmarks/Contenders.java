package org.cratedb4j.benchmarks;

import java.net.URI;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who takes part: whoever the addresses are known for and the driver is there for. */
final class Contenders {
    /** The property with the address of CrateDB's HTTP port. */
    static final String URL = "cratedb.url";

    /** The property with the address of its PostgreSQL port. */
    static final String PG_URL = "cratedb.pg.url";

    private Contenders() {}

    /** The address of CrateDB; null when no property says it. */
    static @Nullable String url() {
        return given(URL);
    }

    private static @Nullable String given(String property) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? null : value;
    }

    /** The names of all who can take part. */
    static List<String> names() {
        return new ArrayList<>(all().keySet());
    }

    /** One of them. */
    static Contender open(String name) {
        Supplier<Contender> contender = all().get(name);
        if (contender == null) {
            throw new IllegalArgumentException("'" + name + "' cannot take part; " + names() + " can. Others need -D"
                    + URL + ", -D" + PG_URL + " or the profile drivers");
        }
        return contender.get();
    }

    private static Map<String, Supplier<Contender>> all() {
        Map<String, Supplier<Contender>> all = new LinkedHashMap<>();
        String http = url();
        if (http != null) {
            all.put("socket", () -> new SocketContender(http));
            all.put("client", () -> new ClientContender(http));
            addJdbc(all, "jdbc", "jdbc:cratedb://" + URI.create(http).getAuthority() + "/?user=crate");
        }
        String postgres = given(PG_URL);
        if (postgres != null) {
            String authority = URI.create(postgres).getAuthority();
            addJdbc(all, "crate-jdbc", "jdbc:crate://" + authority + "/?user=crate");
            addJdbc(all, "pgjdbc", "jdbc:postgresql://" + authority + "/doc?user=crate");
        }
        return all;
    }

    private static void addJdbc(Map<String, Supplier<Contender>> all, String name, String url) {
        if (DriverManager.drivers().anyMatch(driver -> accepts(driver, url))) {
            all.put(name, () -> new JdbcContender(url));
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }
}
