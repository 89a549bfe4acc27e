/** CrateDB Cloud: the control plane, logging in to it, and managed clusters. */
module org.cratedb4j.cloud {
    requires static transitive org.jspecify;
    requires transitive org.cratedb4j.client;
    requires jdk.httpserver;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;

    exports org.cratedb4j.cloud;
    exports org.cratedb4j.cloud.model;
}
