package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The rings of polygons: closed, the outer one clockwise and the holes the other way, each from its lowest position on. */
final class Rings {
    private static final int SMALLEST = 4;
    private static final Comparator<List<Double>> LOWEST = Comparator.<List<Double>>comparingDouble(
                    position -> position.get(0))
            .thenComparingDouble(position -> position.get(1));

    private Rings() {}

    static List<List<List<Double>>> normalized(List<List<List<Double>>> rings) {
        List<List<List<Double>>> result = new ArrayList<>();
        for (List<List<Double>> ring : rings) {
            boolean closed = ring.get(0).equals(ring.get(ring.size() - 1));
            if (!closed || ring.size() < SMALLEST) {
                throw new CastException("A ring of a polygon is closed and has at least four positions");
            }
            result.add(normalized(ring, result.isEmpty()));
        }
        return result;
    }

    private static List<List<Double>> normalized(List<List<Double>> ring, boolean clockwise) {
        List<List<Double>> open = new ArrayList<>(ring.subList(0, ring.size() - 1));
        if (signedArea(ring) < 0 != clockwise) {
            Collections.reverse(open);
        }
        Collections.rotate(open, -open.indexOf(Collections.min(open, LOWEST)));
        open.add(open.get(0));
        return open;
    }

    /** Twice the area, negative when the ring runs clockwise. */
    private static double signedArea(List<List<Double>> ring) {
        double area = 0;
        for (int i = 1; i < ring.size(); i++) {
            List<Double> from = ring.get(i - 1);
            List<Double> to = ring.get(i);
            area += from.get(0) * to.get(1) - to.get(0) * from.get(1);
        }
        return area;
    }
}
