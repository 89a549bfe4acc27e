/** A CrateDB-compatible node and cluster inside the JVM, for development and tests. */
module org.cratedb4j.embedded {
    requires static transitive org.jspecify;
    requires com.h2database.mvstore;
    requires java.naming;
    requires org.antlr.antlr4.runtime;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.locationtech.jts;
    requires org.slf4j;
    requires tools.jackson.core;

    exports org.cratedb4j.embedded;
}
