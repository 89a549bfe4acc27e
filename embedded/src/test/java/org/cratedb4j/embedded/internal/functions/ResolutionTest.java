package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "nosuch_function('a') ; UnsupportedFunctionException[Unknown function: nosuch_function('a')]",
                "upper('a', 'b')      ; UnsupportedFunctionException[Invalid arguments in: upper('a', 'b') with (text, text). Valid types: (text)]",
                "upper()              ; UnsupportedFunctionException[Invalid arguments in: upper(). Valid types: (text)]",
                "concat()             ; UnsupportedFunctionException[Invalid arguments in: concat(). Valid types: (text, text), (text), (array(E), array(E)), (object, object)]",
                "abs('x')             ; SQLParseException[Cannot cast `'x'` of type `text` to type `byte`]",
                "1 + 'a'              ; SQLParseException[Cannot cast `'a'` of type `text` to type `integer`]",
            })
    void unknownFunctionsAndArgumentsAreRefusedWithWhatThereIs(String call, String message) {
        assertThatThrownBy(() -> Evaluated.json(call)).hasMessage(message);
    }

    @Test
    void theExactSignatureComesBeforeAllThatNeedCasts() {
        Argument bigint = new Argument(DataTypes.BIGINT, false, null);
        ScalarFunction abs = Functions.scalar(null, "abs", List.of(bigint), () -> "abs(x)");

        assertThat(abs.argumentTypes()).containsExactly(DataTypes.BIGINT);
        assertThat(abs.returnType()).isEqualTo(DataTypes.BIGINT);
    }

    @Test
    void columnsArePromotedAndConstantsFollowThem() {
        Argument column = new Argument(DataTypes.BIGINT, false, null);
        Argument constant = new Argument(DataTypes.TEXT, true, "5");
        ScalarFunction add = Functions.scalar(null, "add", List.of(column, constant), () -> "x + '5'");

        assertThat(add.argumentTypes()).allMatch(type -> type.equals(DataTypes.BIGINT));
    }

    @Test
    void aFunctionOfASchemaIsFoundUnderItsFullNameToo() {
        assertThat(Functions.kind("pg_catalog", "pg_encoding_to_char")).isEqualTo(FunctionKind.SCALAR);
        assertThat(Functions.kind(null, "pg_encoding_to_char")).isEqualTo(FunctionKind.SCALAR);
        assertThat(Functions.kind("information_schema", "_pg_expandarray")).isEqualTo(FunctionKind.TABLE);
        assertThat(Functions.kind(null, "_pg_expandarray")).isNull();
        assertThat(Functions.kind(null, "row_number")).isEqualTo(FunctionKind.WINDOW);
        assertThat(Functions.kind(null, "sum")).isEqualTo(FunctionKind.AGGREGATE);
    }

    @Test
    void noTwoSignaturesHaveOneNumber() {
        Map<Integer, FunctionDescription> byOid = new HashMap<>();
        for (FunctionDescription function : Functions.descriptions()) {
            FunctionDescription other = byOid.put(function.oid(), function);
            assertThat(other == null
                            || other.argumentTypes().size()
                                    == function.argumentTypes().size())
                    .as("%s and %s", function, other)
                    .isTrue();
        }
        assertThat(byOid).hasSizeGreaterThan(600);
    }
}
