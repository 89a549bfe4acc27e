package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about schemas, views, analyzers and functions. */
public sealed interface SchemaStatement extends Statement {
    /** {@code CREATE SCHEMA [IF NOT EXISTS] name}. */
    record CreateSchema(String name, boolean ifNotExists) implements SchemaStatement {}

    /** {@code DROP SCHEMA [IF EXISTS] name, ... [CASCADE | RESTRICT]}. */
    record DropSchema(List<String> names, boolean ifExists, boolean cascade) implements SchemaStatement {
        public DropSchema {
            names = List.copyOf(names);
        }
    }

    /** {@code CREATE [OR REPLACE] VIEW name AS query}. */
    record CreateView(QualifiedName name, boolean orReplace, Query query) implements SchemaStatement {}

    /** {@code DROP VIEW [IF EXISTS] name, ...}. */
    record DropView(List<QualifiedName> names, boolean ifExists) implements SchemaStatement {
        public DropView {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code CREATE ANALYZER name [EXTENDS base] (TOKENIZER ..., TOKEN_FILTERS (...), CHAR_FILTERS (...), option = value)}.
     *
     * @param name the analyzer
     * @param base the analyzer that it extends, or null
     * @param tokenizer the tokenizer, or null
     * @param tokenFilters the token filters
     * @param charFilters the character filters
     * @param options the other options
     */
    record CreateAnalyzer(
            String name,
            @Nullable String base,
            @Nullable NamedOptions tokenizer,
            List<NamedOptions> tokenFilters,
            List<NamedOptions> charFilters,
            Properties options)
            implements SchemaStatement {
        public CreateAnalyzer {
            tokenFilters = List.copyOf(tokenFilters);
            charFilters = List.copyOf(charFilters);
        }
    }

    /** {@code name [WITH (...)]}. */
    record NamedOptions(String name, Properties options) {}

    /** {@code DROP ANALYZER name}. */
    record DropAnalyzer(String name) implements SchemaStatement {}

    /** {@code CREATE [OR REPLACE] FUNCTION name (arguments) RETURNS type LANGUAGE language AS body}. */
    record CreateFunction(
            QualifiedName name,
            boolean orReplace,
            List<FunctionArgument> arguments,
            TypeName returnType,
            Expression language,
            Expression body)
            implements SchemaStatement {
        public CreateFunction {
            arguments = List.copyOf(arguments);
        }
    }

    /** An argument, its name null when left out. */
    record FunctionArgument(@Nullable String name, TypeName type) {}

    /** {@code DROP FUNCTION [IF EXISTS] name (arguments)}. */
    record DropFunction(QualifiedName name, boolean ifExists, List<FunctionArgument> arguments)
            implements SchemaStatement {
        public DropFunction {
            arguments = List.copyOf(arguments);
        }
    }
}
