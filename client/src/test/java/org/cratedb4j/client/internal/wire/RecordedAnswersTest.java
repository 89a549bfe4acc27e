package org.cratedb4j.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cratedb4j.client.internal.wire.BulkAnswer.RowResult;
import org.cratedb4j.client.internal.wire.RecordedAnswers.Recorded;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedAnswersTest {

    static Stream<Recorded> answers() {
        return RecordedAnswers.all().stream().filter(Recorded::hasRows);
    }

    static Stream<Recorded> bulkAnswers() {
        return RecordedAnswers.all().stream().filter(Recorded::isBulk);
    }

    static Stream<Recorded> errors() {
        return RecordedAnswers.all().stream().filter(Recorded::isError);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyRecordedAnswerIsReadWithItsTypesAndValues(Recorded recorded) throws IOException {
        try (AnswerReader reader = AnswerReader.open(recorded.stream())) {
            ResultColumns columns = reader.columns();
            assertThat(columns.names()).isEqualTo(recorded.parsed().get("cols"));

            List<?> expected =
                    columns.size() == 0 ? List.of() : list(recorded.parsed().get("rows"));
            for (Object row : expected) {
                RowData data = Objects.requireNonNull(reader.next());
                for (int i = 0; i < columns.size(); i++) {
                    assertValue(columns.type(i), list(row).get(i), TypedValue.of(columns.type(i), data, i));
                }
            }
            assertThat(reader.next()).isNull();
            assertThat(reader.rowCount()).isEqualTo(recorded.parsed().get("rowcount"));
        }
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static void assertValue(CrateType type, @Nullable Object plain, @Nullable Object value) {
        if (plain == null) {
            assertThat(value).isNull();
            return;
        }
        boolean isMasked = "<any>".equals(plain);
        if (type.kind() != TypeKind.UNKNOWN && !isMasked) {
            assertThat(value).isInstanceOf(type.javaType());
        }
        if (value instanceof List<?> elements && type.kind() == TypeKind.ARRAY) {
            CrateType elementType = type.element().orElseThrow();
            assertThat(elements).hasSameSizeAs(list(plain));
            for (int i = 0; i < elements.size(); i++) {
                assertValue(elementType, list(plain).get(i), elements.get(i));
            }
        } else {
            assertThat(Wire.plain(value)).isEqualTo(Wire.plain(plain));
        }
    }

    @ParameterizedTest
    @MethodSource("bulkAnswers")
    void everyRecordedBulkAnswerIsReadRowByRow(Recorded recorded) throws IOException {
        List<RowResult> expected = new ArrayList<>();
        for (Object result : list(recorded.parsed().get("results"))) {
            Map<?, ?> row = (Map<?, ?>) result;
            Map<?, ?> error = (Map<?, ?>) row.get("error");
            long rowCount = ((Number) Objects.requireNonNull(row.get("rowcount"))).longValue();
            expected.add(
                    error == null
                            ? new RowResult(rowCount, 0, null)
                            : new RowResult(
                                    rowCount, Integer.parseInt("" + error.get("code")), "" + error.get("message")));
        }

        assertThat(BulkAnswer.read(recorded.stream()).results()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyRecordedErrorIsReadWithCodeAndMessage(Recorded recorded) throws IOException {
        Map<?, ?> error = (Map<?, ?>) Objects.requireNonNull(recorded.parsed().get("error"));

        ErrorBody body = ErrorBody.read(recorded.stream());

        assertThat(body.fromCrate()).isTrue();
        assertThat((long) body.code()).isEqualTo(error.get("code"));
        assertThat(body.message()).isEqualTo(error.get("message"));
    }
}
