package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorsTest {

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private ServerException error(Reaction reaction) {
        node.on(reaction);
        CrateClient client = nodes.client(nodes.builder(node).maxAttempts(1));
        return catchThrowableOfType(ServerException.class, () -> client.sql("x").execute());
    }

    @ParameterizedTest
    @CsvSource({
        "400, 4000, ServerException, 42000",
        "400, 4004, UnsupportedFeatureException, 0A000",
        "400, 4006, ServerException, 42702",
        "400, 40000, ServerException, HY000",
        "401, 4010, UnauthorizedException, 28000",
        "401, 4011, MissingPrivilegeException, 42501",
        "403, 4031, ReadOnlyException, 25006",
        "404, 4041, RelationUnknownException, 42P01",
        "404, 4043, ColumnUnknownException, 42703",
        "404, 4045, SchemaUnknownException, 3F000",
        "404, 4049, ServerException, 42883",
        "409, 4091, DuplicateKeyException, 23505",
        "409, 4092, VersionConflictException, 40001",
        "409, 4093, RelationExistsException, 42P07",
        "429, 4290, TooManyRequestsException, 53000",
        "500, 5000, ServerException, XX000",
        "500, 5005, QueryKilledException, 57014",
        "503, 5030, ServiceUnavailableException, 57P03",
        "503, 5034, ServiceUnavailableException, 57P03",
        "418, 98765, ServerException, XX000"
    })
    void eachCodeHasItsClassAndState(int status, int code, String className, String sqlState) {
        ServerException e = error(Reaction.error(status, code, "SomeException[text]"));

        assertThat(e.getClass().getSimpleName()).isEqualTo(className);
        assertThat(e.sqlState()).isEqualTo(sqlState);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.httpStatus()).isEqualTo(status);
        assertThat(e).hasMessage("SomeException[text]");
        assertThat(e.node()).contains(node.url());
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(e.errorTrace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    400 | 4000 | ParsingException[line 1:1: mismatched input 'x'] | SqlSyntaxException | 42601
                    400 | 4000 | SQLParseException[line 1:1: mismatched input 'x'] | SqlSyntaxException | 42601
                    400 | 4000 | SQLParseException["b" must not be null] | ConstraintViolationException | 23502
                    400 | 4000 | SQLParseException[A primary key value must not be NULL] | ConstraintViolationException | 23502
                    400 | 4000 | SQLParseException[Failed CONSTRAINT positive CHECK ("n" >= 0) for values: [2]] | ConstraintViolationException | 23514
                    400 | 4000 | SQLParseException[Cannot cast `'abc'` of type `text` to type `integer`] | InvalidValueException | 22018
                    400 | 4000 | SQLParseException[integer overflow] | InvalidValueException | 22003
                    400 | 4000 | SQLParseException['abcd' is too long for the text type of length: 3] | InvalidValueException | 22001
                    400 | 4000 | SQLParseException[/ by zero] | InvalidValueException | 22012
                    400 | 4000 | SQLParseException[column "a" specified more than once] | ServerException | 42000
                    400 | 4003 | ColumnValidationException[Validation failed for n: Cannot cast expression 'x' of type text to integer] | InvalidValueException | 22018
                    503 | 5030 | JobKilledException[Job killed.] | QueryKilledException | 57014
                    """)
    void aCodeWithSeveralMeaningsIsToldApartByItsMessage(
            int status, int code, String message, String className, String sqlState) {
        ServerException e = error(Reaction.error(status, code, message.replace("\"", "\\\"")));

        assertThat(e.getClass().getSimpleName()).isEqualTo(className);
        assertThat(e.sqlState()).isEqualTo(sqlState);
        assertThat(e).hasMessage(message);
    }

    @Test
    void aRefusedLogInInPlainTextIsUnauthorized() {
        ServerException e = error(Reaction.answer(401, "password authentication failed for user \"foo\""));

        assertThat(e)
                .isInstanceOf(UnauthorizedException.class)
                .hasMessage("password authentication failed for user \"foo\"");
        assertThat(e.code()).isZero();
    }

    @Test
    void anErrorWithoutAnyTextHasItsStatus() {
        assertThat(error(Reaction.answer(413, ""))).hasMessage("HTTP 413");
    }

    @Test
    void anErrorThatIsNoJsonIsItsOwnText() {
        assertThat(error(Reaction.answer(404, "{not json"))).hasMessage("{not json");
    }

    @Test
    void aHugeErrorIsCutShort() {
        assertThat(error(Reaction.answer(404, "x".repeat(100_000))).getMessage())
                .hasSizeLessThan(3_000);
    }

    @Test
    void exceptionsSurviveSerialization() throws Exception {
        ServerException e = error(Reaction.error(409, 4091, "Duplicate"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isInstanceOfSatisfying(
                            DuplicateKeyException.class,
                            copy -> assertThat(copy.code()).isEqualTo(4091));
        }
    }
}
