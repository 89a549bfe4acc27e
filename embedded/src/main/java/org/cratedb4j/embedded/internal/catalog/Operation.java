package org.cratedb4j.embedded.internal.catalog;

import java.util.EnumSet;
import java.util.Set;

/** What a statement does with a relation, as CrateDB's messages name it. */
public enum Operation {
    READ("READ"),
    INSERT("INSERT"),
    UPDATE("UPDATE"),
    DELETE("DELETE"),
    DROP("DROP"),
    ALTER("ALTER"),
    ALTER_SET("ALTER SET"),
    ALTER_BLOCKS("ALTER"),
    ALTER_OPEN("ALTER OPEN"),
    ALTER_CLOSE("ALTER CLOSE"),
    ALTER_RENAME("ALTER RENAME"),
    REFRESH("REFRESH"),
    SHOW_CREATE("SHOW CREATE"),
    OPTIMIZE("OPTIMIZE"),
    COPY_TO("COPY TO");

    /** A table as it was created. */
    public static final Set<Operation> ALL = Set.copyOf(EnumSet.allOf(Operation.class));

    /** The tables of the system. */
    public static final Set<Operation> OF_SYSTEM = Set.of(READ);

    /** A view. */
    public static final Set<Operation> OF_VIEW = Set.of(READ);

    /** A blob table. */
    public static final Set<Operation> OF_BLOBS = Set.of(READ, OPTIMIZE, ALTER, ALTER_SET, ALTER_BLOCKS, DROP);

    /** A closed table. */
    public static final Set<Operation> WHILE_CLOSED =
            Set.of(ALTER_OPEN, ALTER_CLOSE, ALTER_RENAME, ALTER, ALTER_SET, ALTER_BLOCKS);

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
