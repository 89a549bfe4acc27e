package org.cratedb4j.embedded.internal.types;

import java.util.List;

/** The rings of polygons: the outer one, and the holes in it. */
final class Rings {
    private static final int SMALLEST = 4;
    private static final int OF_RECTANGLE = 5;

    private Rings() {}

    /** The same rings, when they are closed. */
    static List<List<List<Double>>> checked(List<List<List<Double>>> rings) {
        for (List<List<Double>> ring : rings) {
            boolean closed = ring.get(0).equals(ring.get(ring.size() - 1));
            if (!closed || ring.size() < SMALLEST) {
                throw new CastException("A ring of a polygon is closed and has at least four positions");
            }
        }
        return rings;
    }

    /** The rings of a polygon as CrateDB keeps it: a rectangle clockwise from its lowest corner on, any other as it is. */
    static List<List<List<Double>>> ofPolygon(List<List<List<Double>>> rings) {
        return rings.size() == 1 && isRectangle(rings.get(0)) ? List.of(rectangle(rings.get(0))) : rings;
    }

    /** Whether each side is parallel to an axis, and each corner one of the outermost. */
    private static boolean isRectangle(List<List<Double>> ring) {
        if (ring.size() != OF_RECTANGLE) {
            return false;
        }
        for (int i = 1; i < ring.size(); i++) {
            boolean sameX = ring.get(i).get(0).equals(ring.get(i - 1).get(0));
            boolean sameY = ring.get(i).get(1).equals(ring.get(i - 1).get(1));
            if (sameX == sameY || !isOutermost(ring, i, 0) || !isOutermost(ring, i, 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutermost(List<List<Double>> ring, int position, int axis) {
        double value = ring.get(position).get(axis);
        return value == least(ring, axis) || value == most(ring, axis);
    }

    private static List<List<Double>> rectangle(List<List<Double>> ring) {
        double west = least(ring, 0);
        double east = most(ring, 0);
        double south = least(ring, 1);
        double north = most(ring, 1);
        List<Double> start = List.of(west, south);
        return List.of(start, List.of(west, north), List.of(east, north), List.of(east, south), start);
    }

    private static double least(List<List<Double>> ring, int axis) {
        return ring.stream().mapToDouble(position -> position.get(axis)).min().orElseThrow();
    }

    private static double most(List<List<Double>> ring, int axis) {
        return ring.stream().mapToDouble(position -> position.get(axis)).max().orElseThrow();
    }
}
