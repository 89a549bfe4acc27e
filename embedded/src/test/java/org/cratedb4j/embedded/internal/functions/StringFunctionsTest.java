package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "upper('abcß')                          ; \"ABCSS\"",
                "lower('I')                             ; \"i\"",
                "initcap('hello wORLD foo-bar')         ; \"Hello World Foo-bar\"",
                "length('日本')                          ; 2",
                "octet_length('é')                      ; 2",
                "bit_length('a')                        ; 8",
                "substr('abcdef', 2, 3)                 ; \"bcd\"",
                "substr('abcdef', -2)                   ; \"abcdef\"",
                "substring('abcdef' from 3 for 2)       ; \"cd\"",
                "left('abcdef', -2)                     ; \"abcd\"",
                "right('abcdef', -2)                    ; \"cdef\"",
                "lpad('7', 3, '0')                      ; \"007\"",
                "rpad('ab', 5, 'xy')                    ; \"abxyx\"",
                "trim(both 'ab' from 'abcab')           ; \"c\"",
                "ltrim('xyxz', 'xy')                    ; \"z\"",
                "replace('banana', 'an', '-')           ; \"b--a\"",
                "translate('abc', 'ab', 'x')            ; \"xc\"",
                "repeat('x', -1)                        ; \"\"",
                "split_part('a,b', ',', 9)              ; \"\"",
                "strpos('hello', 'z')                   ; 0",
                "position('lo' in 'hello')              ; 4",
                "concat('a', null, 1)                   ; \"a1\"",
                "concat_ws('-', 'a', null, 'b')         ; \"a-b\"",
                "concat_ws(null, 'a')                   ; null",
                "'a' || null                            ; null",
                "'a' || 1 || true                       ; \"a1t\"",
                "format('%5s|%-5s|%05d', 'a', 'b', 7)   ; \"    a|b    |00007\"",
                "ascii('')                              ; 0",
                "chr(8364)                              ; \"€\"",
                "string_to_array('a,b,,c', ',', '')     ; [\"a\",\"b\",null,\"c\"]",
                "array_to_string([1, null], ',', '?')   ; \"1,?\"",
                "regexp_replace('aaa', 'a', 'b', 'g')   ; \"bbb\"",
                "regexp_instr('banana', 'n', 1, 2)      ; 5",
                "quote_ident('Hello')                   ; \"\\\"Hello\\\"\"",
                "parse_ident('\"A\".b')                 ; [\"A\",\"b\"]",
                "encode('abc', 'hex')                   ; \"616263\"",
                "decode('YWJj', 'base64')               ; \"\\\\x616263\"",
                "md5('abc')                             ; \"900150983cd24fb0d6963f7d28e17f72\"",
                "sha1('abc')                            ; \"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "blake3('abc')                          ; \"6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85\"",
                "upper(1)                               ; \"1\"",
                "starts_with('hello', 'he')             ; true",
                "'Test' like 'Te%'                      ; true",
                "'a%c' like 'a\\%c'                     ; true",
                "'Test' ilike 'tE__'                    ; true",
                "'foobar' ~ 'fo+bar'                    ; true",
                "'foobar' !~ 'bar'                      ; true",
                "'ABC' ~* 'a.c'                         ; true",
            })
    void textsAreComputed(String call, String result) {
        assertThat(Evaluated.json(call)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "split_part('a,b', ',', 0)      ; SQLParseException[index in split_part must be greater than zero]",
                "chr(0)                         ; SQLParseException[null character not permitted]",
                "format('%s %s', 'one')         ; SQLParseException[Format specifier '%s']",
                "decode('\\x616263', 'escape')  ; SQLParseException[Illegal octal character x at index 1]",
                "encode('\\xfh', 'hex')         ; SQLParseException[Illegal hexadecimal character h at index 3]",
                "parse_ident('col$1')           ; SQLParseException[String is not a valid identifier: \"col$1\"]",
                "'a' like 'b\\'                 ; SQLParseException[pattern 'b\\' must not end with escape character '\\']",
                "'a~b' ~ '~b'                   ; UnsupportedFeatureException['~' in a regular expression is unsupported on the embedded node]",
            })
    void whatIsNotDefinedIsRefused(String call, String message) {
        assertThatThrownBy(() -> Evaluated.json(call)).hasMessage(message);
    }
}
