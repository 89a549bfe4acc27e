package org.cratedb4j.embedded.internal.types;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** REGCLASS, REGPROC and REGTYPE. */
final class CatalogObjectType extends BaseType {
    private final Function<String, CatalogObject> byName;
    private final IntFunction<String> nameOf;

    private CatalogObjectType(
            int id,
            String name,
            Precedence precedence,
            Function<String, CatalogObject> byName,
            IntFunction<String> nameOf) {
        super(id, name, precedence);
        this.byName = byName;
        this.nameOf = nameOf;
    }

    static CatalogObjectType regproc() {
        return new CatalogObjectType(
                TypeId.REGPROC,
                "regproc",
                Precedence.REGPROC,
                name -> new CatalogObject(Oids.function(name), name),
                Integer::toString);
    }

    static CatalogObjectType regclass() {
        return new CatalogObjectType(
                TypeId.REGCLASS,
                "regclass",
                Precedence.REGCLASS,
                name -> new CatalogObject(Oids.table(name), name),
                Integer::toString);
    }

    static CatalogObjectType regtype() {
        return new CatalogObjectType(
                TypeId.REGTYPE, "regtype", Precedence.REGTYPE, PostgresTypes::named, PostgresTypes::nameOf);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof CatalogObject) {
            return value;
        }
        if (value instanceof String name) {
            return byName.apply(name);
        }
        if (value instanceof Number number) {
            int oid = number.intValue();
            if (oid != number.longValue()) {
                throw CastException.outOfRange(value, this);
            }
            return new CatalogObject(oid, nameOf.apply(oid));
        }
        throw CastException.of(value, this);
    }

    @Override
    public @Nullable Object explicitCast(@Nullable Object value, String currentSchema) {
        boolean bareName = id() == TypeId.REGCLASS && value instanceof String name && !name.contains(".");
        return explicitCast(bareName ? currentSchema + "." + value : value);
    }

    @Override
    public String storageObstacle() {
        return noStorage();
    }

    @Override
    public int compare(Object a, Object b) {
        return ((CatalogObject) a).compareTo((CatalogObject) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        CatalogObject object = (CatalogObject) value;
        if (id() == TypeId.REGCLASS) {
            out.writeNumber(object.oid());
        } else {
            out.writeString(object.name());
        }
    }
}
