package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void namesAreTakenAsTheyAre() {
        assertThat(Identifiers.quote("t")).isEqualTo("\"t\"");
        assertThat(Identifiers.quote("a\"; DROP TABLE t; --")).isEqualTo("\"a\"\"; DROP TABLE t; --\"");
        assertThat(Identifiers.quote("My Schema", "Table")).isEqualTo("\"My Schema\".\"Table\"");
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> Identifiers.quote("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Identifiers.quote("a\0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Identifiers::quote).isInstanceOf(IllegalArgumentException.class);
    }
}
