package org.cratedb4j.embedded.internal.functions;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.expr.Cancellation;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Expressions without columns, evaluated. */
final class Evaluated {
    /** 2024-05-17T13:45:59Z. */
    static final long NOW = 1_715_953_559_000L;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Catalog CATALOG = new Catalog(Store.inMemory(System::currentTimeMillis));
    private static final EvalContext SESSION = new EvalContext(NOW, "crate", List.of("doc"), Map.of());

    private Evaluated() {}

    /** The type and value, as answers show them: {@code integer 5}. */
    static String typed(String sql) {
        Expr expr = analyze(sql);
        return expr.type().name() + " " + written(expr);
    }

    /** The value, as answers show it. */
    static String json(String sql) {
        return written(analyze(sql));
    }

    private static Expr analyze(String sql) {
        return new Analyzer(CATALOG, SESSION, true, List.of()).constant(SqlParser.parseExpression(sql));
    }

    private static String written(Expr expr) {
        Object value =
                expr.eval(new @Nullable Object[0], new ExecContext(SESSION, List.of(), Cancellation.unlimited()));
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            expr.type().write(out, value);
        }
        return text.toString();
    }
}
