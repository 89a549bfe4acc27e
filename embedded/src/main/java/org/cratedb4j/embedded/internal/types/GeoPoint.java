package org.cratedb4j.embedded.internal.types;

/** A GEO_POINT value, in degrees. */
public record GeoPoint(double longitude, double latitude) {
    /** Whether the degrees are ones on earth. */
    boolean isOnEarth() {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return "Pt(x=" + longitude + ",y=" + latitude + ")";
    }
}
