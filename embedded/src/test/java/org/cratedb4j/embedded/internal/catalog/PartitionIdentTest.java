package org.cratedb4j.embedded.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionIdentTest {
    @Test
    void anIdentIsTheOneThatCrateDbGives() {
        assertThat(PartitionIdent.encode(List.of("nope"))).isEqualTo("042msrrgck");
        assertThat(PartitionIdent.encode(List.of("1709251200000"))).isEqualTo("04732dpg74p3ac9i60o30c1g");
    }

    @Test
    void differentValuesHaveDifferentIdents() {
        assertThat(List.of(
                        PartitionIdent.encode(Arrays.asList((String) null)),
                        PartitionIdent.encode(List.of("")),
                        PartitionIdent.encode(List.of("a", "b")),
                        PartitionIdent.encode(List.of("ab", "")),
                        PartitionIdent.encode(Arrays.asList("ab", null))))
                .doesNotHaveDuplicates();
    }
}
