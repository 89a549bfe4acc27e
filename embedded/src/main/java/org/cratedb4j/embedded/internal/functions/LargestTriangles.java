package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * {@code lttb}: the points of a curve that keep its shape, by Steinarsson's "largest triangle three buckets". Of each bucket it keeps the
 * point that makes the largest triangle with the one kept before and the middle of the next bucket.
 */
final class LargestTriangles implements AggregateFunction.Accumulator {
    /** What it returns. */
    static final DataType RESULT = new ObjectType(
            ColumnPolicy.DYNAMIC,
            Map.of("x", DataTypes.arrayOf(DataTypes.BIGINT), "y", DataTypes.arrayOf(DataTypes.DOUBLE)));

    private final List<Point> points = new ArrayList<>();
    private @Nullable Integer threshold;

    private record Point(long x, double y) {}

    @Override
    public void add(@Nullable Object[] arguments) {
        if (arguments[2] == null) {
            throw new IllegalArgumentException("lttb expects threshold not to be a null");
        }
        threshold = threshold == null ? (Integer) arguments[2] : threshold;
        if (arguments[0] instanceof Long x && arguments[1] instanceof Double y) {
            points.add(new Point(x, y));
        }
    }

    @Override
    public @Nullable Object result() {
        if (threshold == null) {
            return null;
        }
        points.sort(Comparator.comparingLong(Point::x));
        List<Point> kept = threshold == 0 || threshold >= points.size() ? points : sample(threshold - 2);
        return Map.of(
                "x", kept.stream().map(Point::x).toList(),
                "y", kept.stream().map(Point::y).toList());
    }

    /** The first and the last point, and one of each bucket between. Like CrateDB it drops what does not fill a bucket. */
    private List<Point> sample(int buckets) {
        int size = (points.size() - 2) / buckets;
        List<Point> kept = new ArrayList<>();
        Point last = points.get(0);
        kept.add(last);
        for (int bucket = 0; bucket < buckets; bucket++) {
            int start = bucket * size + 1;
            int end = start + size;
            Point middle = middle(points.subList(end, Math.min(end + size, points.size())));
            last = largest(last, points.subList(start, end), middle);
            kept.add(last);
        }
        kept.add(points.get(points.size() - 1));
        return kept;
    }

    private static Point middle(List<Point> bucket) {
        long x = 0;
        double y = 0;
        for (Point point : bucket) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / bucket.size(), y / bucket.size());
    }

    private static Point largest(Point before, List<Point> bucket, Point after) {
        Point largest = before;
        double largestArea = 0;
        for (Point point : bucket) {
            double area = Math.abs((before.x() - after.x()) * (point.y() - before.y())
                    - (before.x() - point.x()) * (after.y() - before.y()));
            if (area > largestArea) {
                largestArea = area;
                largest = point;
            }
        }
        return largest;
    }
}
