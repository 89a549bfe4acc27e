/** The JDBC driver of CrateDB, over HTTP. */
module org.cratedb4j.jdbc {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires org.cratedb4j.client;

    exports org.cratedb4j.jdbc;

    provides java.sql.Driver with
            org.cratedb4j.jdbc.CrateDriver;
}
