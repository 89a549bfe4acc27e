package org.cratedb4j.embedded.internal.ddl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Analyzer;
import org.cratedb4j.embedded.internal.catalog.BuiltInAnalysis;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement.CreateAnalyzer;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement.DropAnalyzer;
import org.cratedb4j.embedded.internal.sql.tree.SchemaStatement.NamedOptions;
import org.jspecify.annotations.Nullable;

/** Runs CREATE ANALYZER and DROP ANALYZER. */
final class AnalyzerExecutor {
    private final DdlContext context;
    private final Catalog catalog;

    AnalyzerExecutor(DdlContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    /** Whether there is an analyzer of a name, built in or made. */
    static boolean exists(Catalog catalog, String name) {
        return BuiltInAnalysis.ANALYZERS.contains(name) || catalog.analyzers().containsKey(name);
    }

    void create(CreateAnalyzer statement) {
        String name = statement.name();
        if (name.equalsIgnoreCase("default")) {
            throw ColumnDraft.refused("Overriding the default analyzer is forbidden");
        }
        if (BuiltInAnalysis.ANALYZERS.contains(name)) {
            throw ColumnDraft.refused("Cannot override builtin analyzer '" + name + "'");
        }
        String base = statement.base();
        if (base != null && !exists(catalog, base)) {
            throw ColumnDraft.refused("Extended Analyzer '" + base + "' does not exist");
        }
        Analyzer.Part tokenizer = part(statement.tokenizer(), "tokenizer", "tokenizer", BuiltInAnalysis.TOKENIZERS);
        if (tokenizer == null && base == null) {
            throw new CrateError(ErrorKind.ILLEGAL_STATE, "Tokenizer missing from non-extended analyzer");
        }
        catalog.putAnalyzer(new Analyzer(
                name,
                base,
                tokenizer,
                parts(statement.tokenFilters(), "token filter", "token-filter", BuiltInAnalysis.TOKEN_FILTERS),
                parts(statement.charFilters(), "char filter", "char-filter", BuiltInAnalysis.CHAR_FILTERS),
                context.values(statement.options())));
    }

    private List<Analyzer.Part> parts(List<NamedOptions> parts, String kind, String typeKind, Set<String> builtIn) {
        Map<String, Analyzer.Part> read = new LinkedHashMap<>();
        for (NamedOptions part : parts) {
            Analyzer.Part known = part(part, kind, typeKind, builtIn);
            if (known != null) {
                read.put(part.name(), known);
            }
        }
        return List.copyOf(read.values());
    }

    private Analyzer.@Nullable Part part(
            @Nullable NamedOptions part, String kind, String typeKind, Set<String> builtIn) {
        if (part == null) {
            return null;
        }
        Map<String, Object> options = context.values(part.options());
        if (options.isEmpty()) {
            if (!builtIn.contains(part.name())) {
                throw ColumnDraft.refused("Non-existing " + kind + " '" + part.name() + "'");
            }
            return new Analyzer.Part(part.name(), options);
        }
        if (builtIn.contains(part.name())) {
            throw ColumnDraft.refused(
                    "built-in " + kind + " '" + part.name() + "' must not be used with additional parameters");
        }
        Object type = options.get("type");
        if (type == null || !builtIn.contains(type.toString())) {
            throw ColumnDraft.refused("Non-existing built-in " + typeKind + " type '" + type + "'");
        }
        return new Analyzer.Part(part.name(), options);
    }

    void drop(DropAnalyzer statement) {
        if (BuiltInAnalysis.ANALYZERS.contains(statement.name())) {
            throw ColumnDraft.refused("Cannot drop a built-in analyzer");
        }
        if (!catalog.analyzers().containsKey(statement.name())) {
            throw new CrateError(ErrorKind.ANALYZER_UNKNOWN, "Analyzer '" + statement.name() + "' unknown");
        }
        catalog.dropAnalyzer(statement.name());
    }
}
