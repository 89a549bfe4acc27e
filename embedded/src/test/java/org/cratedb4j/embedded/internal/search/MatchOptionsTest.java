package org.cratedb4j.embedded.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "4, 3, 3",
        "4, -1, 3",
        "4, 75%, 3",
        "4, -25%, 3",
        "1, -25%, 1",
        "4, -9, 0",
        "2, '2<75%', 2",
        "4, '2<75%', 3",
        "4, '2 < -25% 9 < -3', 3",
        "12, '2<-25% 9<-3', 9",
    })
    void howManyTermsMustBeFoundIsANumberAPartOrDepends(int terms, String minimum, int wanted) {
        assertThat(MinimumShouldMatch.of(terms, minimum)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, foxes, 0",
        "1, foxes, 1",
        "7, foxes, 2",
        "AUTO, ox, 0",
        "AUTO, fox, 1",
        "auto, wolves, 2",
        "'AUTO:4,8', fox, 0",
        "'AUTO:4,8', wolves, 1",
    })
    void howMuchATermMayDifferIsANumberOrDependsOnItsLength(String fuzziness, String term, int edits) {
        assertThat(Fuzziness.of(fuzziness).editsFor(term)).isEqualTo(edits);
    }

    @Test
    void otherFuzzinessIsRefused() {
        assertThatThrownBy(() -> Fuzziness.of("some")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fuzziness.of("AUTO:1")).isInstanceOf(IllegalArgumentException.class);
    }
}
