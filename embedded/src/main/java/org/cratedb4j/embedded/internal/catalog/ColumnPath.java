package org.cratedb4j.embedded.internal.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a column: a top-level column and the keys inside it, {@code o['a']['b']}.
 *
 * @param root the top-level column
 * @param keys the keys inside objects; empty for a top-level column
 */
public record ColumnPath(String root, List<String> keys) {
    public ColumnPath {
        keys = List.copyOf(keys);
    }

    /** The path of a top-level column. */
    public static ColumnPath of(String root) {
        return new ColumnPath(root, List.of());
    }

    /** Whether it is a top-level column. */
    public boolean isRoot() {
        return keys.isEmpty();
    }

    /** The last part of the path. */
    public String leaf() {
        return keys.isEmpty() ? root : keys.get(keys.size() - 1);
    }

    /** The column around this one, which must not be a top-level column. */
    public ColumnPath parent() {
        return new ColumnPath(root, keys.subList(0, keys.size() - 1));
    }

    /** A column inside this one. */
    public ColumnPath child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new ColumnPath(root, longer);
    }

    /** Whether this column lies inside {@code other}. */
    public boolean isInside(ColumnPath other) {
        return root.equals(other.root)
                && keys.size() > other.keys.size()
                && keys.subList(0, other.keys.size()).equals(other.keys);
    }

    /** As messages and information_schema show it: {@code o['a']['b']}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root);
        for (String key : keys) {
            text.append("['").append(key).append("']");
        }
        return text.toString();
    }
}
