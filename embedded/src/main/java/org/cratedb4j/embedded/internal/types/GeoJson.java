package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GeoJSON geometries. */
final class GeoJson {
    static final String TYPE = "type";
    static final String COORDINATES = "coordinates";
    static final String GEOMETRIES = "geometries";
    static final String COLLECTION = "GeometryCollection";
    private static final Map<String, Integer> NESTING =
            Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);
    /** A collection of nothing but one of these is written as its plural. */
    private static final Set<String> WITH_PLURAL = Set.of("Point", "LineString", "Polygon");

    private GeoJson() {}

    static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put(TYPE, type);
        shape.put(COORDINATES, coordinates);
        return shape;
    }

    /**
     * The geometry as it is kept.
     *
     * @throws CastException when it is none
     */
    static Map<String, Object> check(Map<?, ?> shape) {
        String type = canonical(shape.get(TYPE));
        if (type == null) {
            throw new CastException("Invalid GeoJSON: invalid type");
        }
        if (type.equals(COLLECTION)) {
            return collection(shape.get(GEOMETRIES));
        }
        checkCoordinates(shape.get(COORDINATES), NESTING.getOrDefault(type, 0));
        Map<String, Object> kept = new LinkedHashMap<>();
        shape.forEach((key, value) -> kept.put(String.valueOf(key), value));
        return kept;
    }

    private static @Nullable String canonical(@Nullable Object type) {
        for (String known : NESTING.keySet()) {
            if (known.equals(type) || known.toLowerCase(Locale.ROOT).equals(type)) {
                return known;
            }
        }
        return COLLECTION.equals(type) || COLLECTION.toLowerCase(Locale.ROOT).equals(type) ? COLLECTION : null;
    }

    private static Map<String, Object> collection(@Nullable Object geometries) {
        if (!(geometries instanceof List<?> list)) {
            throw new CastException("Invalid GeoJSON: geometries field missing");
        }
        List<Map<String, Object>> checked = new ArrayList<>();
        for (Object geometry : list) {
            if (!(geometry instanceof Map<?, ?> shape)) {
                throw new CastException("Invalid GeoJSON: invalid GeometryCollection");
            }
            checked.add(check(shape));
        }
        return collect(checked);
    }

    /** A collection of geometries, or their plural when they are all points, lines or polygons. */
    static Map<String, Object> collect(List<Map<String, Object>> geometries) {
        Object first = geometries.isEmpty() ? null : geometries.get(0).get(TYPE);
        boolean alike = geometries.stream().allMatch(shape -> Objects.equals(shape.get(TYPE), first));
        if (first instanceof String type && alike && WITH_PLURAL.contains(type)) {
            return geometry(
                    "Multi" + type,
                    geometries.stream().map(shape -> shape.get(COORDINATES)).toList());
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put(TYPE, COLLECTION);
        collection.put(GEOMETRIES, geometries);
        return collection;
    }

    private static void checkCoordinates(@Nullable Object coordinates, int nesting) {
        if (!(coordinates instanceof List<?> list)) {
            throw new CastException("Invalid GeoJSON: coordinates field missing");
        }
        if (nesting > 0) {
            list.forEach(inner -> checkCoordinates(inner, nesting - 1));
            return;
        }
        boolean position = list.size() == 2 && list.get(0) instanceof Number && list.get(1) instanceof Number;
        if (!position
                || !new GeoPoint(((Number) list.get(0)).doubleValue(), ((Number) list.get(1)).doubleValue())
                        .isOnEarth()) {
            throw new CastException("Invalid GeoJSON: invalid coordinate");
        }
    }
}
