package org.cratedb4j.cli.internal.demo;

import org.cratedb4j.client.types.GeoPoint;

/** A mountain and where it stands. */
record Summit(String mountain, GeoPoint coordinates) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The great-circle distance, by the haversine formula. */
    double kilometresTo(Summit other) {
        double latitude = Math.toRadians(coordinates.latitude());
        double otherLatitude = Math.toRadians(other.coordinates.latitude());
        double halfHeight = Math.sin((otherLatitude - latitude) / 2);
        double halfWidth = Math.sin(Math.toRadians(other.coordinates.longitude() - coordinates.longitude()) / 2);
        double haversine =
                halfHeight * halfHeight + Math.cos(latitude) * Math.cos(otherLatitude) * halfWidth * halfWidth;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
    }
}
