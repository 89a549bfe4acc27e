package org.cratedb4j.embedded.internal.geo;

import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** A GEO_SHAPE on the plane of degrees, where CrateDB, too, compares shapes. Immutable. */
public final class GeoShape {
    private static final double HALF_WAY_ROUND = 180;

    private final Geometry geometry;

    private GeoShape(Geometry geometry) {
        this.geometry = geometry;
    }

    /**
     * The shape of a GeoJSON geometry.
     *
     * @throws IllegalArgumentException when its coordinates make no such geometry, as those of an open ring
     */
    public static GeoShape of(Map<?, ?> geoJson) {
        return new GeoShape(GeoJsonGeometries.read(geoJson));
    }

    /** Why the shape is none, as when its edges cross; null when it is one. */
    public @Nullable String flaw() {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        return error == null ? null : error.toString();
    }

    /** Whether the shapes have a point in common. */
    public boolean intersects(GeoShape other) {
        return RelateNG.relate(onPlane(), other.onPlane(), RelatePredicate.intersects());
    }

    /** Whether all of the other shape lies in this one, edges included. */
    public boolean covers(GeoShape other) {
        return RelateNG.relate(onPlane(), other.onPlane(), RelatePredicate.covers());
    }

    /** Whether the shapes are the same set of points, however their coordinates are written. */
    public boolean isSameAs(GeoShape other) {
        return RelateNG.relate(geometry, other.geometry, RelatePredicate.equalsTopo());
    }

    /** Whether all of this shape lies in the other, its edge included, and there is more to the other. */
    public boolean isWithin(GeoShape outer) {
        return outer.covers(this) && !covers(outer);
    }

    /** Square degrees, corrected for the latitudes that the shape spans. */
    public double area() {
        double area = onPlane().getArea();
        if (area == 0) {
            return 0;
        }
        Envelope box = geometry.getEnvelopeInternal();
        double boxOnSphere = Math.toDegrees(1)
                * box.getWidth()
                * (Math.sin(Math.toRadians(box.getMaxY())) - Math.sin(Math.toRadians(box.getMinY())));
        return boxOnSphere * area / box.getArea();
    }

    /** CrateDB takes the shorter way from point to point, across the date line if need be, except with rectangles. */
    private Geometry onPlane() {
        if (!geometry.isRectangle()) {
            for (Object line : LinearComponentExtracter.getLines(geometry)) {
                checkWidth((LineString) line);
            }
        }
        return geometry;
    }

    private static void checkWidth(LineString line) {
        Coordinate before = null;
        for (Coordinate position : line.getCoordinates()) {
            if (before != null && Math.abs(position.x - before.x) > HALF_WAY_ROUND) {
                throw CrateError.unsupported("A shape across the date line");
            }
            before = position;
        }
    }
}
