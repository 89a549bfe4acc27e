/** The CrateDB client: SQL over HTTP to one node or many. */
// The driver is built after the client, and so is not there when the client is compiled.
@SuppressWarnings("module")
module org.cratedb4j.client {
    requires static transitive org.jspecify;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires jdk.net;
    requires org.slf4j;
    requires tools.jackson.core;

    exports org.cratedb4j.client;
    exports org.cratedb4j.client.types;
    exports org.cratedb4j.client.internal.sql to
            org.cratedb4j.jdbc;
}
