package org.cratedb4j.embedded.internal.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON, as GEO_SHAPE values are kept, read into geometries. */
final class GeoJsonGeometries {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometries() {}

    /** @throws IllegalArgumentException when the coordinates make no geometry of that type */
    static Geometry read(Map<?, ?> geoJson) {
        Object coordinates = geoJson.get("coordinates");
        return switch (String.valueOf(geoJson.get("type")).toLowerCase(Locale.ROOT)) {
            case "point" -> point(coordinates);
            case "multipoint" -> FACTORY.createMultiPoint(all(coordinates, GeoJsonGeometries::point, Point[]::new));
            case "linestring" -> line(coordinates);
            case "multilinestring" ->
                FACTORY.createMultiLineString(all(coordinates, GeoJsonGeometries::line, LineString[]::new));
            case "polygon" -> polygon(coordinates);
            case "multipolygon" ->
                FACTORY.createMultiPolygon(all(coordinates, GeoJsonGeometries::polygon, Polygon[]::new));
            default ->
                FACTORY.createGeometryCollection(
                        all(geoJson.get("geometries"), inner -> read((Map<?, ?>) inner), Geometry[]::new));
        };
    }

    private static <T> T[] all(@Nullable Object list, Function<Object, T> element, IntFunction<T[]> array) {
        return list instanceof List<?> elements ? elements.stream().map(element).toArray(array) : array.apply(0);
    }

    private static Point point(@Nullable Object coordinates) {
        return FACTORY.createPoint(position(coordinates));
    }

    private static LineString line(@Nullable Object coordinates) {
        return FACTORY.createLineString(positions(coordinates));
    }

    private static Polygon polygon(@Nullable Object coordinates) {
        LinearRing[] rings = all(coordinates, ring -> FACTORY.createLinearRing(positions(ring)), LinearRing[]::new);
        if (rings.length == 0) {
            throw new IllegalArgumentException("A polygon has at least one ring");
        }
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(rings[0], holes);
    }

    private static Coordinate[] positions(@Nullable Object coordinates) {
        return all(coordinates, GeoJsonGeometries::position, Coordinate[]::new);
    }

    private static Coordinate position(@Nullable Object coordinates) {
        if (coordinates instanceof List<?> position
                && position.size() >= 2
                && position.get(0) instanceof Number longitude
                && position.get(1) instanceof Number latitude) {
            return new Coordinate(longitude.doubleValue(), latitude.doubleValue());
        }
        throw new IllegalArgumentException("A position is a longitude and a latitude");
    }
}
