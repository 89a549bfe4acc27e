package org.cratedb4j.embedded.internal.types;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** ROW, which CrateDB calls record: what a table function gives as one value. */
public final class RowType extends BaseType {
    private final List<String> fieldNames;
    private final List<DataType> fieldTypes;

    /** A row of fields; the lists have the same size. */
    public RowType(List<String> fieldNames, List<DataType> fieldTypes) {
        super(TypeId.ROW, "record", Precedence.ROW);
        this.fieldNames = List.copyOf(fieldNames);
        this.fieldTypes = List.copyOf(fieldTypes);
    }

    /** The names of the fields. */
    public List<String> fieldNames() {
        return fieldNames;
    }

    /** The types of the fields. */
    public List<DataType> fieldTypes() {
        return fieldTypes;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof List) {
            return value;
        }
        throw CastException.of(value, this);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        List<?> left = (List<?>) a;
        List<?> right = (List<?>) b;
        for (int i = 0; i < fieldTypes.size(); i++) {
            Object l = left.get(i);
            Object r = right.get(i);
            int order = l == null || r == null
                    ? Boolean.compare(l != null, r != null)
                    : fieldTypes.get(i).compare(l, r);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        List<?> fields = (List<?>) value;
        out.writeStartArray();
        for (int i = 0; i < fieldTypes.size(); i++) {
            fieldTypes.get(i).write(out, fields.get(i));
        }
        out.writeEndArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowType row && fieldTypes.equals(row.fieldTypes);
    }

    @Override
    public int hashCode() {
        return 31 * TypeId.ROW + fieldTypes.hashCode();
    }
}
