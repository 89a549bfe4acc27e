package org.cratedb4j.client.types;

/**
 * A value of type {@code GEO_POINT}. Mind the order: longitude first, as in CrateDB and GeoJSON.
 *
 * @param longitude degrees east, -180 to 180 in a table
 * @param latitude degrees north, -90 to 90 in a table
 */
public record GeoPoint(double longitude, double latitude) {

    /** The point in well-known text, for example {@code POINT (9.74 47.41)}. */
    @Override
    public String toString() {
        return "POINT (" + longitude + " " + latitude + ")";
    }
}
