package org.cratedb4j.embedded.internal.sql.tree;

/** A statement. */
public sealed interface Statement
        permits Query,
                DataStatement,
                TableStatement,
                SchemaStatement,
                RoleStatement,
                SessionStatement,
                CursorStatement,
                ShowStatement,
                AdminStatement,
                Statement.Explain,
                Statement.Empty,
                Statement.Unsupported {
    /** {@code EXPLAIN [ANALYZE | VERBOSE | (option [boolean], ...)] statement}. */
    record Explain(Statement statement, Options options) implements Statement {
        /** Which options are on. */
        public record Options(boolean analyze, boolean costs, boolean verbose) {}
    }

    /** Nothing, or nothing but a semicolon or comments. */
    record Empty() implements Statement {}

    /** A statement that CrateDB has and the embedded node has not; only its syntax is checked. */
    record Unsupported(String what) implements Statement {}
}
