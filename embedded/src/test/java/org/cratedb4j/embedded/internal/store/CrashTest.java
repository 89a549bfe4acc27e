package org.cratedb4j.embedded.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.testing.ChildJvm;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ANSWERS_BEFORE_THE_KILL = 200;

    /** Writes for ever, and says what has been answered. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            TestNode node = TestNode.in(Path.of(arguments[0]));
            node.run("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
            for (int id = 0; ; id++) {
                node.run("INSERT INTO t VALUES (?, ?), (?, ?)", 2 * id, "first", 2 * id + 1, "second");
                if (id > 0) {
                    node.run("UPDATE t SET v = 'changed' WHERE id = ?", 2 * id - 1);
                }
                System.out.println(id);
            }
        }
    }

    @Test
    void whatWasAnsweredSurvivesTheDeathOfTheProcess(@TempDir Path directory) throws Exception {
        int answered = kill(directory);

        try (TestNode node = TestNode.in(directory)) {
            List<String> changed = node.rows("SELECT id FROM t WHERE v = 'changed' ORDER BY id");
            assertThat(changed)
                    .containsAll(IntStream.range(0, answered)
                            .mapToObj(id -> Integer.toString(2 * id + 1))
                            .toList());
            for (int id = 0; id <= answered; id++) {
                assertThat(node.rows("SELECT v FROM t WHERE id = ?", 2 * id)).containsExactly("first");
            }
        }
    }

    @Test
    void noStatementIsHalfThereAfterTheDeathOfTheProcess(@TempDir Path directory) throws Exception {
        kill(directory);

        try (TestNode node = TestNode.in(directory)) {
            assertThat(node.rows("SELECT count(*) % 2 FROM t")).containsExactly("0");
            List<String> ids = node.rows("SELECT id FROM t ORDER BY id");
            assertThat(ids).doesNotHaveDuplicates();
            for (String id : ids) {
                assertThat(node.rows("SELECT id FROM t WHERE id = ?", Long.valueOf(id)))
                        .containsExactly(id);
            }
            assertThat(node.run("INSERT INTO t VALUES (-1, 'after')")).isEqualTo(1);
        }
    }

    private static int kill(Path directory) throws Exception {
        Process writer = ChildJvm.of("256m", Writer.class, directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> answers = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            while (answers.size() < ANSWERS_BEFORE_THE_KILL) {
                String line = output.readLine();
                assertThat(line).as("the writer must go on").isNotNull();
                answers.add(line);
            }
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        return Integer.parseInt(answers.get(answers.size() - 1));
    }
}
