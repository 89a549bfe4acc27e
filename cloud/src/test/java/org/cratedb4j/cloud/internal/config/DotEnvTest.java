package org.cratedb4j.cloud.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.cratedb4j.cloud.CloudConfigurationException;
import org.junit.jupiter.api.Test;

class DotEnvTest {

    @Test
    void allKindsOfValuesAreRead() {
        String text = """
                # where to
                CRATEDB_CLUSTER_NAME=testdrive
                export A = spaced   # a comment

                B='as it is: \\n $x # no comment'
                C="two\\nlines and a \\"quote\\""   # a comment
                D="really
                two lines"
                E=
                F=a#b
                """;

        assertThat(DotEnv.parse(text, ".env"))
                .isEqualTo(Map.of(
                        "CRATEDB_CLUSTER_NAME",
                        "testdrive",
                        "A",
                        "spaced",
                        "B",
                        "as it is: \\n $x # no comment",
                        "C",
                        "two\nlines and a \"quote\"",
                        "D",
                        "really\ntwo lines",
                        "E",
                        "",
                        "F",
                        "a#b"));
    }

    @Test
    void aLineThatIsNoVariableIsRefusedWithItsNumberButWithoutItsText() {
        assertThatThrownBy(() -> DotEnv.parse("A=1\n\nsecret password\n", "/x/.env"))
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("/x/.env, line 3")
                .hasMessageNotContaining("password");
    }

    @Property
    void everyTextInDoubleQuotesComesBack(@ForAll @CharRange(from = ' ', to = '~') String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");

        assertThat(DotEnv.parse("A=\"" + quoted + "\"\nB=2", ".env")).isEqualTo(Map.of("A", value, "B", "2"));
    }
}
