package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "now()                                                              ; timestamp with time zone 1715953559000",
                "current_date                                                       ; date 1715904000000",
                "date_trunc('hour', timestamp '2024-05-17 13:45:59')                ; timestamp with time zone 1715950800000",
                "date_trunc('week', timestamp '2024-05-17')                         ; timestamp with time zone 1715558400000",
                "date_trunc('quarter', timestamp '2024-05-17')                      ; timestamp with time zone 1711929600000",
                "date_trunc('day', 'Europe/Vienna', '2024-05-17T23:30:00Z'::timestamptz) ; timestamp with time zone 1715983200000",
                "date_bin('15 minutes'::interval, timestamp '2024-05-17 13:47:00', timestamp '2024-01-01') ; timestamp without time zone 1715953500000",
                "extract(dow from timestamp '2024-05-19')                           ; integer 7",
                "extract(week from timestamp '2024-01-01')                          ; integer 1",
                "extract(epoch from timestamp '1970-01-02 00:00:00.5')              ; double precision 86400.5",
                "extract(hour from interval '5 days 3 hours')                       ; integer 3",
                "date_format(0)                                                     ; text \"1970-01-01T00:00:00.000000Z\"",
                "date_format('%W %M %e %y %j', timestamp '2024-05-07')              ; text \"Tuesday May 7 24 128\"",
                "date_format('%d.%m.%Y', 'Europe/Rome', '2024-05-07T23:00:00Z'::timestamptz) ; text \"08.05.2024\"",
                "date_format('%Y/%m/%d %H:%i', 'EST', 0)                            ; text \"1969/12/31 19:00\"",
                "timezone('Europe/Madrid', timestamp '2024-07-01 12:00:00')         ; timestamp with time zone 1719828000000",
                "age(timestamp '2024-05-17', timestamp '2020-02-29')                ; interval \"4 years 2 mons 18 days 00:00:00\"",
                "timestamp '2024-01-31' + interval '1 month'                        ; timestamp without time zone 1709164800000",
                "timestamp '2024-05-05' - timestamp '2023-12-25'                    ; interval \"132 days 00:00:00\"",
                "interval '1 day' - interval '36 hours'                             ; interval \"-12:00:00\"",
                "2 * interval '3 hours'                                             ; interval \"06:00:00\"",
                "interval '1 month' = interval '30 days'                            ; boolean true",
                "timestamp '2024-01-01' + 5                                         ; timestamp without time zone 1704067200005",
                "to_char(timestamp '2024-03-05 14:05:06', 'YYYY-MM-DD HH24:MI:SS')  ; text \"2024-03-05 14:05:06\"",
                "to_char('2024-12-25T08:09:10Z'::timestamptz, 'Dy, DD Mon YYYY HH12:MI:SS AM') ; text \"Wed, 25 Dec 2024 08:09:10 AM\"",
                "to_char(timestamp '2024-12-25', 'Day|Month|Q|WW|DDD')              ; text \"Wednesday|December|4|52|360\"",
                "to_char(interval '1 day 2 hours', 'DD HH')                         ; text \"02 02\"",
            })
    void timesAreComputedInUtcWhateverTheZoneOfTheMachine(String call, String result) {
        assertThat(Evaluated.typed(call)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "date_bin('1 month'::interval, '2024-05-17'::timestamptz, 0::timestamptz) ; SQLParseException[Cannot use intervals containing months or years]",
                "date_bin('0 days'::interval, '2024-05-17'::timestamptz, 0::timestamptz)  ; SQLParseException[Interval cannot be zero]",
                "date_trunc('day', 'Nowhere/Land', now())                           ; SQLParseException[invalid time zone value 'Nowhere/Land']",
                "timezone('Nowhere', now())                                         ; SQLParseException[time zone \"Nowhere\" not recognized]",
                "2147483647 * interval '2 seconds'                                  ; SQLParseException[Multiplication overflows an int: 2 * 2147483647]",
            })
    void whatIsNotDefinedIsRefused(String call, String message) {
        assertThatThrownBy(() -> Evaluated.json(call)).hasMessage(message);
    }
}
