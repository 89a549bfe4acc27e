package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.geo.GeoShape;

/** Well-known text, read into GeoJSON. */
final class Wkt {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z]+|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[(),])");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Wkt(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new CastException("Cannot convert WKT \"" + text + "\" to shape");
        }
    }

    /**
     * The geometry as GeoJSON.
     *
     * @throws CastException when the text is not the one of a geometry on earth
     */
    static Map<String, Object> parse(String text) {
        Wkt wkt = new Wkt(text);
        Map<String, Object> shape = wkt.geometry();
        if (wkt.next < wkt.tokens.size()) {
            throw wkt.unexpected();
        }
        return shape;
    }

    private Map<String, Object> geometry() {
        return switch (take().toUpperCase(Locale.ROOT)) {
            case "POINT" -> GeoJson.geometry("Point", inParentheses(this::position));
            case "LINESTRING" -> GeoJson.geometry("LineString", line());
            case "POLYGON" -> flawless(GeoJson.geometry("Polygon", Rings.ofPolygon(rings())));
            case "MULTIPOINT" -> GeoJson.geometry("MultiPoint", list(this::multiPointPosition));
            case "MULTILINESTRING" -> GeoJson.geometry("MultiLineString", list(this::line));
            case "MULTIPOLYGON" -> flawless(GeoJson.geometry("MultiPolygon", list(this::rings)));
            case "ENVELOPE" -> GeoJson.geometry("Polygon", inParentheses(this::envelope));
            case "GEOMETRYCOLLECTION" -> GeoJson.collect(list(this::geometry));
            default -> throw unexpected();
        };
    }

    private Map<String, Object> flawless(Map<String, Object> geoJson) {
        if (GeoShape.of(geoJson).flaw() != null) {
            throw unexpected();
        }
        return geoJson;
    }

    /** West, east, north, south. */
    private List<List<List<Double>>> envelope() {
        double west = number();
        expect(",");
        double east = number();
        expect(",");
        double north = number();
        expect(",");
        double south = number();
        List<Double> start = position(west, south);
        return Rings.ofPolygon(
                List.of(List.of(start, position(west, north), position(east, north), position(east, south), start)));
    }

    private List<List<Double>> line() {
        List<List<Double>> line = list(this::position);
        if (line.size() < 2) {
            throw unexpected();
        }
        return line;
    }

    private List<List<List<Double>>> rings() {
        return Rings.checked(list(() -> list(this::position)));
    }

    /** MULTIPOINT writes its positions with or without parentheses. */
    private List<Double> multiPointPosition() {
        return peek("(") ? inParentheses(this::position) : position();
    }

    private List<Double> position() {
        return position(number(), number());
    }

    private List<Double> position(double longitude, double latitude) {
        GeoPoint point = new GeoPoint(longitude, latitude);
        if (!point.isOnEarth()) {
            throw unexpected();
        }
        return List.of(point.longitude(), point.latitude());
    }

    private double number() {
        try {
            return Double.parseDouble(take());
        } catch (NumberFormatException e) {
            throw unexpected();
        }
    }

    private <T> List<T> list(Supplier<T> element) {
        return inParentheses(() -> {
            List<T> elements = new ArrayList<>();
            elements.add(element.get());
            while (peek(",")) {
                next++;
                elements.add(element.get());
            }
            return elements;
        });
    }

    private <T> T inParentheses(Supplier<T> inner) {
        expect("(");
        T value = inner.get();
        expect(")");
        return value;
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw unexpected();
        }
    }

    private String take() {
        if (next == tokens.size()) {
            throw unexpected();
        }
        return tokens.get(next++);
    }

    private CastException unexpected() {
        return new CastException("Cannot convert WKT \"" + String.join(" ", tokens) + "\" to shape");
    }
}
