package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A GEO_SHAPE taken apart into points, lines and polygons on the plane of degrees, where CrateDB, too, compares shapes.
 *
 * @param points its points
 * @param lines its lines
 * @param polygons its polygons: the outer ring, then the holes
 */
public record GeoShape(List<GeoPoint> points, List<List<GeoPoint>> lines, List<GeoPolygon> polygons) {
    /** The parts of a GeoJSON geometry. */
    public static GeoShape of(Map<String, Object> geoJson) {
        GeoShape shape = new GeoShape(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        shape.add(geoJson);
        return shape;
    }

    private void add(Map<?, ?> geoJson) {
        Object coordinates = geoJson.get("coordinates");
        switch (String.valueOf(geoJson.get("type")).toLowerCase(Locale.ROOT)) {
            case "point" -> points.add(point(coordinates));
            case "multipoint" -> forEach(coordinates, point -> points.add(point(point)));
            case "linestring" -> lines.add(line(coordinates));
            case "multilinestring" -> forEach(coordinates, line -> lines.add(line(line)));
            case "polygon" -> polygons.add(polygon(coordinates));
            case "multipolygon" -> forEach(coordinates, polygon -> polygons.add(polygon(polygon)));
            default -> forEach(geoJson.get("geometries"), geometry -> add((Map<?, ?>) geometry));
        }
    }

    private static void forEach(@Nullable Object list, Consumer<Object> action) {
        if (list != null) {
            ((List<?>) list).forEach(action);
        }
    }

    private static GeoPoint point(@Nullable Object coordinates) {
        List<?> position = (List<?>) Objects.requireNonNull(coordinates);
        return new GeoPoint(((Number) position.get(0)).doubleValue(), ((Number) position.get(1)).doubleValue());
    }

    private static List<GeoPoint> line(@Nullable Object coordinates) {
        List<GeoPoint> line = new ArrayList<>();
        forEach(coordinates, position -> line.add(point(position)));
        return line;
    }

    private static GeoPolygon polygon(@Nullable Object coordinates) {
        List<List<GeoPoint>> rings = new ArrayList<>();
        forEach(coordinates, ring -> rings.add(line(ring)));
        return new GeoPolygon(rings);
    }

    /** All lines, those around polygons included. */
    private List<GeoSegment> segments() {
        List<GeoSegment> segments = new ArrayList<>();
        lines.forEach(line -> segments.addAll(GeoSegment.of(line)));
        polygons.forEach(polygon -> segments.addAll(polygon.edges()));
        return segments;
    }

    private boolean isOnAnything(GeoPoint point) {
        return points.contains(point)
                || segments().stream().anyMatch(segment -> segment.contains(point))
                || polygons.stream().anyMatch(polygon -> polygon.contains(point));
    }

    /** Whether the shapes have a point in common. */
    public boolean intersects(GeoShape other) {
        List<GeoSegment> own = segments();
        List<GeoSegment> others = other.segments();
        return own.stream().anyMatch(a -> others.stream().anyMatch(a::intersects))
                || corners().stream().anyMatch(other::isOnAnything)
                || other.corners().stream().anyMatch(this::isOnAnything);
    }

    /** A point of each part; with the lines, enough to find out what lies in what. */
    private List<GeoPoint> corners() {
        List<GeoPoint> corners = new ArrayList<>(points);
        lines.forEach(line -> corners.add(line.get(0)));
        polygons.forEach(polygon -> corners.add(polygon.rings().get(0).get(0)));
        return corners;
    }

    /** Whether all of this shape lies in the other, its edge included, and there is more to the other. */
    public boolean isWithin(GeoShape outer) {
        return outer.covers(this) && !covers(outer);
    }

    private boolean covers(GeoShape inner) {
        List<GeoSegment> edges = segments();
        boolean boundary = inner.points.stream().allMatch(this::isOnAnything)
                && inner.segments().stream()
                        .flatMap(segment -> segment.cutAt(edges).stream())
                        .allMatch(this::isOnAnything);
        // What is inside the inner polygons must not be a hole of this shape, nor more than lines.
        return boundary
                && inner.polygons.stream()
                        .allMatch(polygon -> !polygons.isEmpty()
                                && edges.stream()
                                        .flatMap(edge -> edge.cutAt(polygon.edges()).stream())
                                        .noneMatch(polygon::hasInside));
    }

    /** Square degrees, corrected for the latitudes that the shape spans. */
    public double area() {
        double total = polygons.stream().mapToDouble(GeoPolygon::planeArea).sum();
        if (total == 0) {
            return 0;
        }
        List<GeoPoint> corners = polygons.stream()
                .flatMap(polygon -> polygon.rings().get(0).stream())
                .toList();
        double west = corners.stream().mapToDouble(GeoPoint::longitude).min().orElse(0);
        double east = corners.stream().mapToDouble(GeoPoint::longitude).max().orElse(0);
        double south = corners.stream().mapToDouble(GeoPoint::latitude).min().orElse(0);
        double north = corners.stream().mapToDouble(GeoPoint::latitude).max().orElse(0);
        double onSphere =
                Math.toDegrees(1) * (east - west) * (Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south)));
        return onSphere * total / ((east - west) * (north - south));
    }
}
