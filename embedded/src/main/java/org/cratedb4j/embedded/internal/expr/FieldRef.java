package org.cratedb4j.embedded.internal.expr;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** A column of one of the relations in FROM. Two are equal when they are the same column of the same mention of a relation. */
public final class FieldRef implements Leaf, Symbolic {
    private final Object relation;
    private final int ordinal;
    private final String qualifier;
    private final String name;
    private final DataType type;

    /**
     * @param relation the mention of the relation; compared by identity
     * @param ordinal the column's place in it
     * @param qualifier the relation's name, as messages show it
     * @param name the column's name
     * @param type the column's type
     */
    public FieldRef(Object relation, int ordinal, String qualifier, String name, DataType type) {
        this.relation = relation;
        this.ordinal = ordinal;
        this.qualifier = qualifier;
        this.name = name;
        this.type = type;
    }

    /** The mention of the relation. */
    public Object relation() {
        return relation;
    }

    /** The column's place in the relation. */
    public int ordinal() {
        return ordinal;
    }

    /** The relation's name. */
    public String qualifier() {
        return qualifier;
    }

    /** The column's name. */
    public String name() {
        return name;
    }

    @Override
    public DataType type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldRef field && relation == field.relation && ordinal == field.ordinal;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(relation) + ordinal;
    }

    @Override
    public String toString() {
        return qualifier + "." + name;
    }
}
