package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abs(-5)                          | integer 5",
                "abs(-2.5)                        | double precision 2.5",
                "sign(-3)                         | double precision -1.0",
                "ceil(1.2)                        | bigint 2",
                "ceiling(-1.2)                    | bigint -1",
                "floor(-1.2)                      | bigint -2",
                "floor(5)                         | integer 5",
                "round(2.5)                       | bigint 3",
                "round(-2.5)                      | bigint -2",
                "round(2.345, 2)                  | numeric 2.35",
                "round(1234.5, -2)                | numeric 1200",
                "trunc(2.9)                       | bigint 2",
                "trunc(-2.987, 2)                 | double precision -2.98",
                "sqrt(16)                         | double precision 4.0",
                "power(2, 10)                     | double precision 1024.0",
                "exp(0)                           | double precision 1.0",
                "ln(1)                            | double precision 0.0",
                "log(100)                         | double precision 2.0",
                "log(8, 2)                        | double precision 3.0",
                "atan2(1, 2)                      | double precision 0.4636476090008061",
                "cot(1.0)                         | double precision 0.6420926159343306",
                "degrees(pi())                    | double precision 180.0",
                "mod(10, 3)                       | integer 1",
                "modulus(-10, 3)                  | integer -1",
                "10 % 0.3                         | double precision 0.10000000000000037",
                "1.0 % 0                          | double precision \"NaN\"",
                "power(10, 400)                   | double precision \"Infinity\"",
                "32767::smallint + 1::smallint    | integer 32768",
                "127::byte + 1::byte              | integer 128",
                "1 + '2'                          | integer 3",
                "7 & 2                            | integer 2",
                "6 # 3                            | integer 5",
                "7::bigint # 8                    | bigint 15",
                "0.1::real + 0.2::real            | real 0.3",
                "5 / 2 * 2.0                      | double precision 4.0",
                "1.5::numeric + 1                 | numeric 2.5",
                "abs(null)                        | byte null",
            })
    void resultsHaveTheValueAndTypeThatCrateGives(String call, String result) {
        assertThat(Evaluated.typed(call)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 / 0                            | SQLParseException[/ by zero]",
                "1 % 0                            | SQLParseException[/ by zero]",
                "1::numeric / 0                   | SQLParseException[Division by zero]",
                "sqrt(-1)                         | SQLParseException[cannot take square root of a negative number]",
                "ln(0)                            | SQLParseException[ln(x): given arguments would result in: '-Infinity']",
                "ln(-1)                           | SQLParseException[ln(x): given arguments would result in: 'NaN']",
                "log(10, 1)                       | SQLParseException[log(x, b): given 'base' would result in a division by zero.]",
                "acos(2)                          | SQLParseException[input value 2.0 is out of range. Values must be in range of [-1.0, 1.0]]",
                "2147483647 + 1                   | SQLParseException[integer overflow]",
                "2147483647::integer * 2          | SQLParseException[integer overflow]",
                "-9223372036854775807 - 5         | SQLParseException[long overflow]",
                "array_sum([9223372036854775807, 1]) | ArithmeticException[long overflow]",
            })
    void whatHasNoResultFailsAsCrateFails(String call, String message) {
        assertThatThrownBy(() -> Evaluated.typed(call)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "sin(1::numeric),                               0.8414709848078965066525023216302990",
        "asin(0.1234::numeric),                         0.1237153458425509815245634716292003",
        "acos(0.1234::numeric),                         1.447080980952345637706758220010551",
        "tan(1::numeric),                               1.557407724654902230506974807458360",
        "atan(0.1234::numeric),                         0.1227793009447383679940057208784330",
        "cot(0.1234::numeric),                          8.062552563411327942750523551571959",
        "exp(1.0::numeric),                             2.718281828459045235360287471352662",
        "'ln(123.45::numeric(5, 2))',                   4.815836215791188509869894626225363",
        "'log(123.45::numeric(5, 2))',                  2.091491094267951081848996765130174",
        "'power(123.4567890123::numeric, -3.12::numeric)', 2.981764027899956437185215300517614E-7",
        "3::numeric ^ 4::numeric,                       81",
        "radians(12.345::numeric),                      0.2154608961586999862712296253699192",
        "degrees(12.345::numeric),                      707.3163980890012512240732211801283",
        "'atan2(2::numeric, 1::numeric)',               1.107148717794090503017065460178537",
    })
    void numericsAreComputedTo34Digits(String call, String digits) {
        assertThat(Evaluated.json(call)).isEqualTo(digits);
    }
}
