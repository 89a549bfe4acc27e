package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.types.TypeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedAnswersTest {

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Welcome</html>",
                "[]",
                "null",
                "{\"cols\":1}",
                "{\"cols\":[1]}",
                "{\"cols\":[\"a\"],\"col_types\":[9,9],\"rows\":[[1]]}",
                "{\"cols\":[\"a\"],\"col_types\":[\"x\"],\"rows\":[[1]]}",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[1]}",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[]]}",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1,2]]}",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1]]",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[NaN]]}",
                "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1]],\"rowcount\":\"x\"}"
            })
    void anAnswerThatIsNoneOfCratesIsAProtocolError(String body) {
        node.on(Reaction.ok(body));

        assertThatThrownBy(() -> client.sql("SELECT 1").list())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(node.url());
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void anUnknownTypeKeepsItsNumberAndItsPlainValue() {
        node.on(Reaction.ok(
                "{\"cols\":[\"a\",\"b\"],\"col_types\":[4711,[77,\"detail\",{}]],\"rows\":[[{\"x\":[1]},5]]}"));
        try (Rows rows = client.sql("SELECT 1").rows()) {
            assertThat(rows.columns()).extracting(column -> column.type().id()).containsExactly(4711, 77);
            assertThat(rows.columns())
                    .allSatisfy(column -> assertThat(column.type().kind()).isEqualTo(TypeKind.UNKNOWN));
            assertThat(rows.iterator().next()).hasToString("{a={\"x\":[1]}, b=5}");
        }
    }

    @Test
    void anAnswerWithoutTypesHasPlainValues() {
        node.on(Reaction.ok("{\"cols\":[\"a\"],\"rows\":[[1.10]],\"rowcount\":1}"));

        assertThat(client.sql("SELECT 1").one().getString("a")).isEqualTo("1.10");
    }

    @Test
    void fieldsThatAreNotKnownAreSkipped() {
        node.on(
                Reaction.ok(
                        "{\"new\":{\"x\":[1]},\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1]],\"also\":[[]],\"rowcount\":1}"));

        assertThat(client.sql("SELECT 1").one().getInt("a")).isEqualTo(1);
    }

    @Test
    void aValueThatIsNotOfItsTypeIsKeptAsItCame() {
        node.on(Reaction.ok("{\"cols\":[\"a\",\"b\",\"c\",\"d\"],\"col_types\":[9,29,3,11],"
                + "\"rows\":[[\"x\",\"no uuid\",7,99999999999999999999]],\"rowcount\":1}"));

        assertThat(client.sql("SELECT 1").one()).hasToString("{a=x, b=no uuid, c=7, d=99999999999999999999}");
    }
}
