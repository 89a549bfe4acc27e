package org.cratedb4j.embedded.internal.types;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** OIDVECTOR, of pg_catalog: a list of integers. */
final class OidVectorType extends BaseType {
    OidVectorType() {
        super(TypeId.OIDVECTOR, "oidvector", Precedence.ARRAY);
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
        return DataTypes.INTEGER_ARRAY.compare(a, b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        DataTypes.INTEGER_ARRAY.write(out, value);
    }
}
