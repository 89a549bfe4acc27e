package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cratedb4j.embedded.internal.types.GeoPoint;

/** A straight line between two points. */
record GeoSegment(GeoPoint from, GeoPoint to) {
    /** How far, in degrees, a computed point may lie beside a line that it is on. */
    private static final double ROUNDING = 1e-13;

    /** The pieces of a line. */
    static List<GeoSegment> of(List<GeoPoint> line) {
        List<GeoSegment> segments = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            segments.add(new GeoSegment(line.get(i - 1), line.get(i)));
        }
        return segments;
    }

    /** Positive when a point lies on the left of the line, negative on the right, 0 on it. */
    double side(GeoPoint point) {
        return (to.longitude() - from.longitude()) * (point.latitude() - from.latitude())
                - (to.latitude() - from.latitude()) * (point.longitude() - from.longitude());
    }

    boolean contains(GeoPoint point) {
        double length = Math.abs(to.longitude() - from.longitude()) + Math.abs(to.latitude() - from.latitude());
        return Math.abs(side(point)) <= ROUNDING * length && inBox(point);
    }

    private boolean inBox(GeoPoint point) {
        return point.longitude() >= Math.min(from.longitude(), to.longitude())
                && point.longitude() <= Math.max(from.longitude(), to.longitude())
                && point.latitude() >= Math.min(from.latitude(), to.latitude())
                && point.latitude() <= Math.max(from.latitude(), to.latitude());
    }

    boolean intersects(GeoSegment other) {
        return crosses(other)
                || contains(other.from)
                || contains(other.to)
                || other.contains(from)
                || other.contains(to);
    }

    private boolean crosses(GeoSegment other) {
        return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0;
    }

    /** A point of each piece into which other lines cut this one: its middle. */
    List<GeoPoint> cutAt(List<GeoSegment> others) {
        TreeSet<Double> cuts = new TreeSet<>(List.of(0.0, 1.0));
        for (GeoSegment other : others) {
            if (crosses(other)) {
                double a = other.side(from);
                cuts.add(a / (a - other.side(to)));
            }
            addIfOn(cuts, other.from);
            addIfOn(cuts, other.to);
        }
        List<GeoPoint> middles = new ArrayList<>();
        Double last = null;
        for (Double cut : cuts) {
            if (last != null) {
                middles.add(at((last + cut) / 2));
            }
            last = cut;
        }
        return middles;
    }

    private void addIfOn(TreeSet<Double> cuts, GeoPoint point) {
        if (contains(point)) {
            double width = to.longitude() - from.longitude();
            double height = to.latitude() - from.latitude();
            cuts.add(
                    Math.abs(width) >= Math.abs(height)
                            ? width == 0 ? 0.0 : (point.longitude() - from.longitude()) / width
                            : (point.latitude() - from.latitude()) / height);
        }
    }

    private GeoPoint at(double fraction) {
        return new GeoPoint(
                from.longitude() + fraction * (to.longitude() - from.longitude()),
                from.latitude() + fraction * (to.latitude() - from.latitude()));
    }
}
