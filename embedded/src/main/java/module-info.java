/** A CrateDB-compatible node and cluster inside the JVM, for development and tests. */
module org.cratedb4j.embedded {
    requires static transitive org.jspecify;
    requires com.h2database.mvstore;
    requires org.antlr.antlr4.runtime;
    requires tools.jackson.core;
}
