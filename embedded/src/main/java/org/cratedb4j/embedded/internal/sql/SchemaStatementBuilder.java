package org.cratedb4j.embedded.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement.FunctionArgument;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement.NamedOptions;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** Builds the statements about schemas, views, analyzers and functions. */
final class SchemaStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    SchemaStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitCreateSchema(CrateSqlParser.CreateSchemaContext context) {
        return new SchemaStatement.CreateSchema(Names.of(context.identifier()), context.ifNotExists() != null);
    }

    @Override
    public Statement visitDropSchema(CrateSqlParser.DropSchemaContext context) {
        return new SchemaStatement.DropSchema(
                Names.of(context.names()), context.ifExists() != null, context.CASCADE() != null);
    }

    @Override
    public Statement visitCreateView(CrateSqlParser.CreateViewContext context) {
        CrateSqlParser.ParenthesizedQueryContext nested = context.parenthesizedQuery();
        while (nested.parenthesizedQuery() != null) {
            nested = nested.parenthesizedQuery();
        }
        Query query = tree.queries().build(nested.query());
        return new SchemaStatement.CreateView(Names.of(context.qualifiedName()), context.REPLACE() != null, query);
    }

    @Override
    public Statement visitDropView(CrateSqlParser.DropViewContext context) {
        return new SchemaStatement.DropView(Names.of(context.qualifiedNames()), context.ifExists() != null);
    }

    @Override
    public Statement visitCreateAnalyzer(CrateSqlParser.CreateAnalyzerContext context) {
        AnalyzerElements elements = new AnalyzerElements();
        context.analyzerElement().forEach(elements::add);
        return new SchemaStatement.CreateAnalyzer(
                Names.of(context.name),
                Names.ofNullable(context.base),
                elements.tokenizer,
                elements.tokenFilters,
                elements.charFilters,
                new Properties(elements.options));
    }

    @Override
    public Statement visitDropAnalyzer(CrateSqlParser.DropAnalyzerContext context) {
        return new SchemaStatement.DropAnalyzer(Names.of(context.identifier()));
    }

    @Override
    public Statement visitCreateFunction(CrateSqlParser.CreateFunctionContext context) {
        List<FunctionArgument> arguments = arguments(context.functionArguments());
        Expression language = context.parameter() != null
                ? tree.literals().build(context.parameter())
                : new Literal.Text(Names.of(context.identifier()));
        return new SchemaStatement.CreateFunction(
                Names.of(context.qualifiedName()),
                context.REPLACE() != null,
                arguments,
                tree.types().build(context.typeName()),
                language,
                tree.textOrParameter(context.textOrParameter()));
    }

    @Override
    public Statement visitDropFunction(CrateSqlParser.DropFunctionContext context) {
        return new SchemaStatement.DropFunction(
                Names.of(context.qualifiedName()), context.ifExists() != null, arguments(context.functionArguments()));
    }

    private List<FunctionArgument> arguments(CrateSqlParser.FunctionArgumentsContext context) {
        return context.functionArgument().stream()
                .map(argument -> new FunctionArgument(
                        Names.ofNullable(argument.identifier()), tree.types().build(argument.typeName())))
                .toList();
    }

    /** The elements of an analyzer, sorted. */
    private final class AnalyzerElements {
        private @Nullable NamedOptions tokenizer;
        private final List<NamedOptions> tokenFilters = new ArrayList<>();
        private final List<NamedOptions> charFilters = new ArrayList<>();
        private final Map<String, Expression> options = new LinkedHashMap<>();

        private void add(CrateSqlParser.AnalyzerElementContext element) {
            if (element instanceof CrateSqlParser.TokenizerContext context) {
                tokenizer = named(context.namedOptions());
            } else if (element instanceof CrateSqlParser.TokenFiltersContext context) {
                context.namedOptions().forEach(filter -> tokenFilters.add(named(filter)));
            } else if (element instanceof CrateSqlParser.CharFiltersContext context) {
                context.namedOptions().forEach(filter -> charFilters.add(named(filter)));
            } else if (element instanceof CrateSqlParser.AnalyzerOptionContext context) {
                options.putAll(
                        tree.queries().properties(List.of(context.property())).entries());
            }
        }

        private NamedOptions named(CrateSqlParser.NamedOptionsContext context) {
            return new NamedOptions(
                    Names.of(context.identifier()), tree.queries().properties(context.withProperties()));
        }
    }
}
