package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.geo.GeoShape;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Functions on points and shapes. */
final class GeoFunctions {
    private static final double EARTH_RADIUS_METERS = 6_371_008.7714;
    private static final String BASE_32 = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int GEOHASH_LENGTH = 12;

    private GeoFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("latitude(geo_point) -> double precision", (GeoPoint point) -> point.latitude());
        table.strict("longitude(geo_point) -> double precision", (GeoPoint point) -> point.longitude());
        table.strict("geohash(geo_point) -> text", GeoFunctions::geohash);
        table.strict("distance(geo_point, geo_point) -> double precision", GeoFunctions::distance);
        table.strict(
                "area(geo_shape) -> double precision",
                (Map<String, Object> shape) -> GeoShape.of(shape).area());
        table.strict(
                "within(geo_shape, geo_shape) -> boolean",
                (Map<String, Object> inner, Map<String, Object> outer) ->
                        GeoShape.of(inner).isWithin(GeoShape.of(outer)));
        for (String type : List.of("geo_shape", "text", "object", "undefined")) {
            table.uncoerced(
                    "within(geo_point, " + type + ") -> boolean",
                    binding -> ScalarTable.nullIfAnyNull((context, a) -> isWithin(a[0], a[1])));
        }
        table.strict(
                "intersects(geo_shape, geo_shape) -> boolean",
                (Map<String, Object> a, Map<String, Object> b) -> GeoShape.of(a).intersects(GeoShape.of(b)));
    }

    @SuppressWarnings("unchecked") // the Java form of GEO_SHAPE
    private static boolean isWithin(@Nullable Object point, @Nullable Object shape) {
        Object outer = DataTypes.GEO_SHAPE.implicitCast(shape);
        Object inner = DataTypes.GEO_SHAPE.implicitCast(point);
        return inner != null
                && outer != null
                && GeoShape.of((Map<String, Object>) inner).isWithin(GeoShape.of((Map<String, Object>) outer));
    }

    /** Meters on a sphere, by the haversine formula. */
    private static double distance(GeoPoint a, GeoPoint b) {
        double latitudeOfA = Math.toRadians(a.latitude());
        double latitudeOfB = Math.toRadians(b.latitude());
        double acrossLatitudes = 1 - Math.cos(latitudeOfA - latitudeOfB);
        double acrossLongitudes = 1 - Math.cos(Math.toRadians(a.longitude() - b.longitude()));
        double h = acrossLatitudes + Math.cos(latitudeOfA) * Math.cos(latitudeOfB) * acrossLongitudes;
        return EARTH_RADIUS_METERS * 2 * Math.asin(Math.min(1, Math.sqrt(h * 0.5)));
    }

    private static String geohash(GeoPoint point) {
        StringBuilder hash = new StringBuilder(GEOHASH_LENGTH);
        double west = -180;
        double east = 180;
        double south = -90;
        double north = 90;
        int bits = 0;
        for (int bit = 0; bit < GEOHASH_LENGTH * 5; bit++) {
            boolean upper;
            if (bit % 2 == 0) {
                double middle = (west + east) / 2;
                upper = point.longitude() >= middle;
                west = upper ? middle : west;
                east = upper ? east : middle;
            } else {
                double middle = (south + north) / 2;
                upper = point.latitude() >= middle;
                south = upper ? middle : south;
                north = upper ? north : middle;
            }
            bits = bits << 1 | (upper ? 1 : 0);
            if (bit % 5 == 4) {
                hash.append(BASE_32.charAt(bits));
                bits = 0;
            }
        }
        return hash.toString();
    }
}
