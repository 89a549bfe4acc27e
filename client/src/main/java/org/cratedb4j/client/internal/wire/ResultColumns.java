package org.cratedb4j.client.internal.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.types.CrateType;

/** The columns of a result: names, which may repeat, and types. */
public final class ResultColumns {

    /** What {@link #indexOf} answers for a name that is not there. */
    public static final int UNKNOWN = -1;

    /** What {@link #indexOf} answers for a name that is there more than once. */
    public static final int AMBIGUOUS = -2;

    private static final CrateType UNTYPED = CrateType.of(-1);

    private final List<String> names;
    private final List<CrateType> types;
    private final Map<String, Integer> indexes;

    ResultColumns(List<String> names, List<CrateType> types) throws MalformedAnswerException {
        if (!types.isEmpty() && types.size() != names.size()) {
            throw new MalformedAnswerException(
                    "The answer has " + names.size() + " columns but " + types.size() + " types");
        }
        this.names = List.copyOf(names);
        this.types = types.isEmpty() ? names.stream().map(name -> UNTYPED).toList() : List.copyOf(types);
        indexes = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            indexes.merge(names.get(i), i, (first, second) -> AMBIGUOUS);
        }
    }

    /** The names, in order. */
    public List<String> names() {
        return names;
    }

    /** The number of columns. */
    public int size() {
        return names.size();
    }

    /** A column's name. */
    public String name(int index) {
        return names.get(index);
    }

    /** A column's type. */
    public CrateType type(int index) {
        return types.get(index);
    }

    /** A column's index, {@link #UNKNOWN} or {@link #AMBIGUOUS}. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, UNKNOWN);
    }
}
