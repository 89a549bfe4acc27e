package org.cratedb4j.embedded.internal.types;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The type of {@code NULL} and of keys in ignored objects: any value of plain JSON. */
final class UndefinedType extends BaseType {
    UndefinedType() {
        super(TypeId.UNDEFINED, "undefined", Precedence.UNDEFINED);
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        return true;
    }

    @Override
    @Nullable
    Object convert(Object value, boolean explicit) {
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        if (!Objects.equals(a.getClass(), b.getClass()) && !(a instanceof Number && b instanceof Number)) {
            return 0;
        }
        TypedValue left = DataTypes.typed(a);
        TypedValue right = DataTypes.typed(b);
        DataType common = DataTypes.common(left.type(), right.type());
        Object comparableLeft = common == null ? null : common.implicitCast(a);
        Object comparableRight = common == null ? null : common.implicitCast(b);
        return common == null || comparableLeft == null || comparableRight == null
                ? 0
                : common.compare(comparableLeft, comparableRight);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        Json.write(out, value);
    }
}
