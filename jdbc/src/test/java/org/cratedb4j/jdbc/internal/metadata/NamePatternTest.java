package org.cratedb4j.jdbc.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of names. */
class NamePatternTest {

    @Property
    void aNameWithAllItsWildcardsEscapedMatchesOnlyItself(@ForAll String name, @ForAll String other) {
        NamePattern pattern =
                new NamePattern(name.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%"));
        assertThat(pattern.matches(name)).isTrue();
        assertThat(pattern.matches(other)).isEqualTo(other.equals(name));
    }

    @ParameterizedTest
    @CsvSource({
        "%, anything, true",
        "a%, abc, true",
        "a%, ba, false",
        "_, a, true",
        "_, ab, false",
        "a\\_b, a_b, true",
        "a\\_b, axb, false",
        "\\\\, \\, true",
        "a.c, abc, false",
        "A, a, false"
    })
    void wildcardsStandForAnyCharactersOrOne(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"abc, abc", "a\\, a\\\\", "a\\\\, a\\\\", "a\\\\\\, a\\\\\\\\"})
    void aBackslashAtTheEndStandsForItself(String pattern, String like) {
        assertThat(new NamePattern(pattern).forLike()).isEqualTo(like);
    }
}
