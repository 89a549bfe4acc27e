package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is where: MATCH on shapes, and functions on shapes and points. */
class ShapeSearchTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table g (id integer primary key, s geo_shape, p geo_point)",
                    "insert into g values (1, 'POINT (5 5)', [5, 5]),"
                            + " (2, 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))', [1, 1]),"
                            + " (3, 'LINESTRING (8 8, 12 12)', [50, 50]), (4, 'POINT (50 50)', null),"
                            + " (5, 'GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (2 2, 3 3))', null), (6, null, null)",
                    "refresh table g");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intersects | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 1,2,3,5",
                "disjoint | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 4",
                "within | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 1,2,5",
                "intersects | POINT (10 5) | 2",
                "within | POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4), (4.5 4.5, 5.5 4.5, 5.5 5.5, 4.5 5.5, 4.5 4.5)) | ''",
            })
    void shapesAreFoundByHowTheyLieToAnother(String relation, String shape, String ids) {
        List<Integer> expected = ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(",", -1)).map(Integer::valueOf).toList();
        assertThat(List.<Object>copyOf(
                        CRATE.column("select id from g where match(s, ?) using " + relation + " order by id", shape)))
                .isEqualTo(expected);
    }

    @Test
    void aShapeIsGivenAsGeoJsonToo() {
        assertThat(CRATE.column(
                        "select id from g where match(s, ?) order by id",
                        Map.of("type", "Point", "coordinates", List.of(50.0, 50.0))))
                .containsExactly(4);
    }

    @Test
    void matchesOfShapesScoreOne() {
        assertThat(CRATE.column("select _score from g where match(s, 'POINT (5 5)')"))
                .containsOnly(1f);
    }

    @Test
    void rowsAreRemovedByShape() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table g (id integer, s geo_shape)",
                    "insert into g values (1, 'POINT (1 1)'), (2, 'POINT (5 5)')",
                    "refresh table g",
                    "delete from g where match(s, 'POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))') using within",
                    "refresh table g");
            assertThat(crate.column("select id from g")).containsExactly(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within('POINT (5 5)', 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))') | true",
                "within('POINT (10 5)', 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))') | true",
                "within('POINT (11 5)', 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))') | false",
                "within('LINESTRING (1 1, 2 2)'::geo_shape, 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))') | true",
                "within('POINT (1 1)'::geo_shape, 'POINT (1 1)'::geo_shape) | false",
                "intersects('LINESTRING (0 0, 2 2)', 'LINESTRING (0 2, 2 0)') | true",
                "intersects('LINESTRING (0 0, 1 1)', 'GEOMETRYCOLLECTION (POINT (5 5), POINT (1 1))') | true",
                "intersects('POINT (1 1)'::geo_shape, 'POINT (1 2)'::geo_shape) | false",
                "('POLYGON ((0 0, 1 0, 1 1, 0 0))'::geo_shape = 'POLYGON ((1 1, 0 0, 1 0, 1 1))'::geo_shape) | true",
                "('POINT (1 1)'::geo_shape = 'POINT (1 2)'::geo_shape) | false",
                "('POINT (1 1)'::geo_shape = 'MULTIPOINT (1 1)'::geo_shape) | false",
            })
    void functionsCompareShapes(String expression, boolean expected) {
        assertThat(CRATE.value("select " + expression)).isEqualTo(expected);
    }

    @Test
    void anAreaIsInSquareDegreesCorrectedForLatitude() {
        assertThat(CRATE.value("select area('POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))')"))
                .isInstanceOfSatisfying(Double.class, area -> assertThat(area).isBetween(0.99994, 0.99996));
        assertThat(CRATE.value("select area('LINESTRING (0 0, 1 1)')")).isEqualTo(0.0);
    }

    @Test
    void groupsOfPointsHaveTheDigitsOfTheIndex() {
        try (TestSession crate = TestSession.open()) {
            crate.run(
                    "create table p (p geo_point, o object as (q geo_point))",
                    "insert into p values ([9.74, 47.41], {q = [180.0, 90.0]})",
                    "refresh table p");

            assertThat(crate.value("select p from p")).isEqualTo(new GeoPoint(9.74, 47.41));
            assertThat(crate.rows("select p, count(*) from p group by p"))
                    .containsExactly(List.of(new GeoPoint(9.73999997600913, 47.409999961964786), 1L));
            assertThat(crate.value("select max(longitude(o['q'])) from p")).isEqualTo(179.99999991618097);
        }
    }

    @Test
    void whatIsNoSearchOfShapesIsRefused() {
        assertThat(CRATE.failure("select 1 from g where match(s, 'nowhere')")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.failure("select 1 from g where match(s, null)")).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(CRATE.error("select 1 from g where match(s, 'POINT (1 1)') using contains")
                        .text())
                .startsWith("invalid MATCH type 'contains' for type 'geo_shape'");
        assertThat(CRATE.failure("select 1 from g where match(p, 'POINT (1 1)')"))
                .isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void aShapeAcrossTheDateLineIsUnsupported() {
        assertThat(CRATE.failure("select 1 from g where match(s, 'LINESTRING (170 0, -170 1)')"))
                .isEqualTo(ErrorKind.UNSUPPORTED_FEATURE);
    }
}
