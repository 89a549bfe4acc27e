package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import org.cratedb4j.embedded.internal.types.GeoPoint;

/** A polygon: the closed ring around it, and those around its holes. */
record GeoPolygon(List<List<GeoPoint>> rings) {
    List<GeoSegment> edges() {
        return rings.stream().flatMap(ring -> GeoSegment.of(ring).stream()).toList();
    }

    /** Whether a point lies in it or on its edge. */
    boolean contains(GeoPoint point) {
        return isOnEdge(point) || hasInside(point);
    }

    /** Whether a point lies in it and not on its edge. */
    boolean hasInside(GeoPoint point) {
        return !isOnEdge(point)
                && edges().stream().filter(edge -> isCrossedEastOf(point, edge)).count() % 2 == 1;
    }

    private boolean isOnEdge(GeoPoint point) {
        return edges().stream().anyMatch(edge -> edge.contains(point));
    }

    private static boolean isCrossedEastOf(GeoPoint point, GeoSegment edge) {
        boolean fromAbove = edge.from().latitude() > point.latitude();
        boolean toAbove = edge.to().latitude() > point.latitude();
        return fromAbove != toAbove && (edge.side(point) > 0) == toAbove;
    }

    /** Square degrees on the plane. */
    double planeArea() {
        double area = 0;
        for (int i = 0; i < rings.size(); i++) {
            double ring = Math.abs(GeoSegment.of(rings.get(i)).stream()
                    .mapToDouble(edge -> edge.from().longitude() * edge.to().latitude()
                            - edge.to().longitude() * edge.from().latitude())
                    .sum());
            area += (i == 0 ? ring : -ring) / 2;
        }
        return area;
    }
}
