package org.cratedb4j.embedded.internal.copy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.jspecify.annotations.Nullable;

/** {@code node_filters}: which nodes read, by regular expressions for name and id; null: any. */
record NodeFilter(@Nullable Pattern name, @Nullable Pattern id) {
    static final String OPTION = "node_filters";

    private static final NodeFilter ALL = new NodeFilter(null, null);

    static NodeFilter of(@Nullable Object given) {
        if (given == null) {
            return ALL;
        }
        if (!(given instanceof Map<?, ?> filters)) {
            throw CopyOptions.refused("Invalid parameter passed to " + OPTION
                    + ". Expected an object with name or id keys and string values. Got '" + given + "'");
        }
        NodeFilter filter = new NodeFilter(pattern(filters, "name"), pattern(filters, "id"));
        Map<Object, @Nullable Object> others = new TreeMap<>(filters);
        others.keySet().removeIf(key -> key.equals("name") || key.equals("id"));
        if (!others.isEmpty()) {
            throw CopyOptions.refused("Invalid " + OPTION + " arguments: " + others.keySet());
        }
        return filter;
    }

    private static @Nullable Pattern pattern(Map<?, ?> filters, String key) {
        Object given = filters.get(key);
        if (given == null) {
            return null;
        }
        if (!(given instanceof String text)) {
            throw CopyOptions.refused(OPTION + " argument '" + key + "' must be a String, not " + given + " ("
                    + given.getClass().getSimpleName() + ")");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw CopyOptions.refused(String.valueOf(e.getMessage()));
        }
    }

    boolean matches(NodeIdentity node) {
        return (name == null || name.matcher(node.name()).matches())
                && (id == null || id.matcher(node.id()).matches());
    }
}
