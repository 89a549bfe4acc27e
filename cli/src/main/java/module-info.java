/** The {@code cratedb} command. */
module org.cratedb4j.cli {
    requires static transitive org.jspecify;
    requires info.picocli;
    requires org.cratedb4j.client;
    requires org.cratedb4j.embedded;
    requires tools.jackson.core;

    exports org.cratedb4j.cli;

    opens org.cratedb4j.cli.internal.command to
            info.picocli;
}
