package org.cratedb4j.embedded.internal.types;

/** A GEO_POINT value, in degrees. */
public record GeoPoint(double longitude, double latitude) {
    private static final double VALUES = 1L << 32;
    private static final double LONGITUDE_STEP = 360 / VALUES;
    private static final double LATITUDE_STEP = 180 / VALUES;

    /** The point as Lucene's index keeps it: longitude and latitude in 32 bits each, rounded down. */
    public GeoPoint inIndex() {
        return new GeoPoint(
                rounded(longitude == 180 ? Math.nextDown(longitude) : longitude, LONGITUDE_STEP),
                rounded(latitude == 90 ? Math.nextDown(latitude) : latitude, LATITUDE_STEP));
    }

    private static double rounded(double degrees, double step) {
        return Math.floor(degrees / step) * step;
    }

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
