/** The CrateDB client: SQL over HTTP to one node or many. */
module org.cratedb4j.client {
    requires static transitive org.jspecify;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires jdk.net;
    requires org.slf4j;
    requires tools.jackson.core;

    exports org.cratedb4j.client;
    exports org.cratedb4j.client.types;
}
