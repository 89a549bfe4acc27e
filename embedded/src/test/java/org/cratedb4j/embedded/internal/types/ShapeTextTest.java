package org.cratedb4j.embedded.internal.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes as well-known text and as GeoJSON. */
class ShapeTextTest {
    /** A shape in both forms. */
    record Shape(String wkt, Map<String, Object> geoJson) {}

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.oneOf(
                positions().map(position -> shape("POINT", "(" + text(position) + ")", "Point", position)),
                lines().map(line -> shape("LINESTRING", text(line), "LineString", line)),
                lines().map(line -> shape("MULTIPOINT", text(line), "MultiPoint", line)),
                triangles().map(ring -> shape("POLYGON", "(" + text(ring) + ")", "Polygon", List.of(ring))),
                lines().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(all -> shape(
                                "MULTILINESTRING",
                                all.stream().map(ShapeTextTest::text).collect(Collectors.joining(", ", "(", ")")),
                                "MultiLineString",
                                all)));
    }

    private static Arbitrary<List<Double>> positions() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-180, 180).ofScale(6),
                        Arbitraries.doubles().between(-90, 90).ofScale(6))
                .as((longitude, latitude) -> List.of(longitude, latitude));
    }

    private static Arbitrary<List<List<Double>>> lines() {
        return positions().list().ofMinSize(2).ofMaxSize(5).uniqueElements();
    }

    private static Arbitrary<List<List<Double>>> triangles() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-170, 170).ofScale(3),
                        Arbitraries.doubles().between(-80, 80).ofScale(3))
                .as((x, y) -> List.of(List.of(x, y), List.of(x + 5, y), List.of(x, y + 7), List.of(x, y)));
    }

    private static Shape shape(String word, String body, String type, Object coordinates) {
        return new Shape(word + " " + body, Map.of("type", type, "coordinates", coordinates));
    }

    private static String text(List<?> list) {
        return list.get(0) instanceof Double
                ? list.get(0) + " " + list.get(1)
                : list.stream().map(inner -> text((List<?>) inner)).collect(Collectors.joining(", ", "(", ")"));
    }

    @Property(tries = 200)
    void wellKnownTextAndGeoJsonOfAShapeAreTheSameValue(@ForAll("shapes") Shape shape) {
        assertThat(DataTypes.GEO_SHAPE.implicitCast(shape.wkt())).isEqualTo(shape.geoJson());
        assertThat(DataTypes.GEO_SHAPE.implicitCast(shape.geoJson())).isEqualTo(shape.geoJson());
    }

    @Property(tries = 100)
    void aCollectionKeepsItsShapes(@ForAll("shapes") Shape one, @ForAll("shapes") Shape other) {
        String wkt = "GEOMETRYCOLLECTION (" + one.wkt() + ", " + other.wkt() + ")";
        Object value = DataTypes.GEO_SHAPE.implicitCast(wkt);

        List<Object> coordinates = new ArrayList<>();
        collect(value, coordinates);
        assertThat(coordinates)
                .contains(one.geoJson().get("coordinates"), other.geoJson().get("coordinates"));
    }

    private static void collect(@Nullable Object value, List<Object> coordinates) {
        if (value instanceof Map<?, ?> shape && shape.get("coordinates") instanceof List<?> list) {
            coordinates.add(list);
            coordinates.addAll(list);
        } else if (value instanceof Map<?, ?> collection && collection.get("geometries") instanceof List<?> inner) {
            inner.forEach(shape -> collect(shape, coordinates));
        }
    }

    @Test
    void anEnvelopeIsARectangle() {
        assertThat(DataTypes.GEO_SHAPE.implicitCast("ENVELOPE (1, 3, 4, 2)"))
                .isEqualTo(DataTypes.GEO_SHAPE.implicitCast("POLYGON ((1 2, 1 4, 3 4, 3 2, 1 2))"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))",
                "POLYGON ((0 0, 10 0, 10 10, 0 10))",
                "POLYGON ((0 0, 10 0, 10 10, 0 0), (20 20, 21 20, 21 21, 20 20))",
                "MULTIPOLYGON (((0 0, 5 0, 5 5, 0 0)), ((1 0, 5 0, 5 4, 1 0)))",
                "LINESTRING (0 0)",
                "POINT (200 10)",
                "POINT (1 2) POINT (1 2)",
                "CIRCLE (1 2)",
            })
    void whatIsNoShapeIsRefused(String text) {
        assertThatThrownBy(() -> DataTypes.GEO_SHAPE.implicitCast(text))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.SQL_PARSE));
    }

    @Test
    void geoJsonIsLookedAtMoreCloselyWhenItIsStored() {
        Object open =
                Map.of("type", "Polygon", "coordinates", List.of(List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1))));
        Object crossing = Map.of(
                "type", "Polygon", "coordinates", List.of(List.of(at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0))));

        assertThatThrownBy(() -> DataTypes.GEO_SHAPE.valueForInsert(DataTypes.GEO_SHAPE.implicitCast(open)))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.SQL_PARSE));
        assertThatThrownBy(() -> DataTypes.GEO_SHAPE.valueForInsert(DataTypes.GEO_SHAPE.implicitCast(crossing)))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.INVALID_SHAPE));
    }

    private static List<Double> at(double longitude, double latitude) {
        return List.of(longitude, latitude);
    }
}
