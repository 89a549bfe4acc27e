package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayAndObjectFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "array_cat([1, 2], [3])                     ; integer_array [1,2,3]",
                "0 || [1]                                   ; integer_array [0,1]",
                "array_prepend(0, [1])                      ; integer_array [0,1]",
                "array_cat(null, [1])                       ; integer_array [1]",
                "array_length([[1], [2]], 2)                ; integer 1",
                "array_upper([]::integer[], 1)              ; integer null",
                "array_unique([1, 2, 1, null, null])        ; integer_array [1,2,null]",
                "array_difference([1, 2, 3], [2])           ; integer_array [1,3]",
                "array_overlap([1, 2], [2, 9])              ; boolean true",
                "array_position([1, 2, 1], 1, 2)            ; integer 3",
                "array_set([1], 4, 7)                       ; integer_array [1,null,null,7]",
                "[1, 2, 3, 4][2:3]                          ; integer_array [2,3]",
                "array_max([null, 2])                       ; integer 2",
                "array_sum([1.5, 2])                        ; double precision 3.5",
                "array_avg([1, 2, 4])                       ; numeric 2.333333333333333333333333333333333",
                "array_unnest([[1, 2], [3]])                ; integer_array [1,2,3]",
                "null_or_empty([])                          ; boolean true",
                "[1, null] = [1, null]                      ; boolean true",
                "[{a = 1}, {a = 2}]['a']                    ; integer_array [1,2]",
                "5 > all([1, 2])                            ; boolean true",
                "null = any([1])                            ; boolean null",
                "concat({a = 1, b = 1}, {b = 2})            ; object {\"a\":1,\"b\":2}",
                "{a = {x = 1}} || {a = {y = 2}}             ; object {\"a\":{\"y\":2}}",
                "object_keys({a = 1, b = 2})                ; text_array [\"a\",\"b\"]",
            })
    void arraysAndObjectsAreComputed(String call, String result) {
        assertThat(Evaluated.typed(call)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "array_length([], 1)     ; SQLParseException[The inner type of the array argument `array_length` function cannot be undefined]",
                "[1, 2, 3][0:1]          ; SQLParseException[Array index must be in range 1 to 2147483647]",
                "array_cat([1], ['a'])   ; SQLParseException[Cannot cast `'a'` of type `text` to type `integer`]",
                "array_length('abc', 1)  ; UnsupportedFunctionException[Invalid arguments in: array_length('abc', 1) with (text, integer). Valid types: (array(E), integer)]",
                "'a'::character(3) || 'b' ; SQLParseException[Cannot cast value `a  ` to type `object`]",
            })
    void otherArgumentsAreRefused(String call, String message) {
        assertThatThrownBy(() -> Evaluated.json(call)).hasMessage(message);
    }
}
