package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.jspecify.annotations.Nullable;

/** An analyzed statement that writes rows. */
public interface PreparedWrite {
    /** Runs it once. */
    ResultSet execute(ExecContext context);

    /** Runs it once per parameter list; one outcome each, in order. */
    List<BulkOutcome> executeBulk(ExecContext context, List<List<@Nullable Object>> parameters);
}
