package org.cratedb4j.embedded.internal.types;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** GEO_POINT. */
final class GeoPointType extends BaseType {
    private static final Comparator<GeoPoint> ORDER =
            Comparator.comparingDouble(GeoPoint::longitude).thenComparingDouble(GeoPoint::latitude);

    GeoPointType() {
        super(TypeId.GEO_POINT, "geo_point", Precedence.GEO_POINT);
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        return target instanceof ArrayType array
                ? array.inner().id() == TypeId.DOUBLE
                : super.isConvertibleTo(target, explicit);
    }

    @Override
    @Nullable
    Object convert(Object value, boolean explicit) {
        if (value instanceof GeoPoint) {
            return value;
        }
        if (value instanceof List<?> coordinates) {
            return fromCoordinates(coordinates);
        }
        if (value instanceof String text) {
            return fromText(text.strip());
        }
        throw CastException.of(value, this);
    }

    private @Nullable GeoPoint fromText(String text) {
        Object value = text.startsWith("[") && text.endsWith("]")
                ? Json.parse(text)
                : Wkt.parse(text).get("coordinates");
        if (!(value instanceof List<?> coordinates)) {
            throw CastException.of(text, this);
        }
        return fromCoordinates(coordinates);
    }

    private @Nullable GeoPoint fromCoordinates(List<?> coordinates) {
        if (coordinates.size() != 2) {
            throw CastException.of(coordinates, this);
        }
        Object longitude = coordinates.get(0);
        Object latitude = coordinates.get(1);
        if (longitude == null || latitude == null) {
            return null;
        }
        if (longitude instanceof Number x && latitude instanceof Number y) {
            GeoPoint point = new GeoPoint(x.doubleValue(), y.doubleValue());
            if (point.isOnEarth()) {
                return point;
            }
        }
        throw CastException.of(coordinates, this);
    }

    @Override
    public int compare(Object a, Object b) {
        return ORDER.compare((GeoPoint) a, (GeoPoint) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        GeoPoint point = (GeoPoint) value;
        out.writeStartArray();
        out.writeNumber(point.longitude());
        out.writeNumber(point.latitude());
        out.writeEndArray();
    }
}
