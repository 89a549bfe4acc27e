package org.cratedb4j.embedded.internal.types;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.geo.GeoShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** GEO_SHAPE: GeoJSON, also read from WKT. */
final class GeoShapeType extends BaseType {
    GeoShapeType() {
        super(TypeId.GEO_SHAPE, "geo_shape", Precedence.GEO_SHAPE);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof String text) {
            return Wkt.parse(text);
        }
        if (value instanceof GeoPoint point) {
            return Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude()));
        }
        if (value instanceof Map<?, ?> shape) {
            return GeoJson.check(shape);
        }
        throw CastException.of(value, this);
    }

    /** What is written as GeoJSON is only looked at more closely when it is stored. */
    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        if (value instanceof Map<?, ?> geoJson) {
            String flaw;
            try {
                flaw = GeoShape.of(geoJson).flaw();
            } catch (IllegalArgumentException e) {
                throw refused("Cannot convert GeoJSON \"" + Json.print(value) + "\" to shape");
            }
            if (flaw != null) {
                throw new CrateError(ErrorKind.INVALID_SHAPE, flaw);
            }
        }
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        return a.equals(b) || isSame((Map<?, ?>) a, (Map<?, ?>) b) ? 0 : 1;
    }

    /** Collections are the same when their shapes are, one by one. */
    private static boolean isSame(Map<?, ?> a, Map<?, ?> b) {
        if (!Objects.equals(a.get(GeoJson.TYPE), b.get(GeoJson.TYPE))) {
            return false;
        }
        if (a.get(GeoJson.GEOMETRIES) instanceof List<?> some && b.get(GeoJson.GEOMETRIES) instanceof List<?> others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size())
                            .allMatch(i -> isSame((Map<?, ?>) some.get(i), (Map<?, ?>) others.get(i)));
        }
        return GeoShape.of(a).isSameAs(GeoShape.of(b));
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        Json.write(out, value);
    }
}
