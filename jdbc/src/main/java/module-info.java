/** The JDBC driver of CrateDB, over HTTP. */
module org.cratedb4j.jdbc {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires org.cratedb4j.client;
}
