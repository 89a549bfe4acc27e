package org.cratedb4j.jdbc.testing;

import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The node that the tests run on: that of {@code cratedb.url}, or an embedded one for all of them. */
public final class TestNode implements AutoCloseable {

    private static final String GIVEN = System.getProperty("cratedb.url", "");

    private final EmbeddedNode embedded = EmbeddedNode.start();

    private TestNode() {}

    /** The node's URL. */
    public static String url(ExtensionContext context) {
        return GIVEN.isEmpty()
                ? context.getRoot()
                        .getStore(Namespace.create(TestNode.class))
                        .computeIfAbsent(TestNode.class, type -> new TestNode(), TestNode.class)
                        .embedded
                        .url()
                : GIVEN;
    }

    /** Called by JUnit in the end. */
    @Override
    public void close() {
        embedded.close();
    }
}
