package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that writes or copies rows. */
public sealed interface DataStatement extends Statement {
    /**
     * INSERT.
     *
     * @param table the table
     * @param columns the columns named; empty without a list
     * @param source the rows: a query, VALUES included
     * @param onConflict what follows ON CONFLICT, or null
     * @param returning what follows RETURNING; empty without it
     */
    record Insert(
            QualifiedName table,
            List<String> columns,
            Query source,
            @Nullable OnConflict onConflict,
            List<SelectItem> returning)
            implements DataStatement {
        public Insert {
            columns = List.copyOf(columns);
            returning = List.copyOf(returning);
        }
    }

    /** {@code ON CONFLICT (target) DO UPDATE SET ...}; without assignments DO NOTHING, and then the target may be empty. */
    record OnConflict(List<ColumnPath> target, List<Assignment> assignments) {
        public OnConflict {
            target = List.copyOf(target);
            assignments = List.copyOf(assignments);
        }
    }

    /** UPDATE; the target is a table, possibly aliased. */
    record Update(
            Relation target,
            List<Assignment> assignments,
            @Nullable Expression where,
            List<SelectItem> returning) implements DataStatement {
        public Update {
            assignments = List.copyOf(assignments);
            returning = List.copyOf(returning);
        }
    }

    /** DELETE; the target is a table, possibly aliased. */
    record Delete(Relation target, @Nullable Expression where) implements DataStatement {}

    /** {@code COPY table [(columns)] FROM source WITH (...) [RETURN SUMMARY]}. */
    record CopyFrom(TablePartition table, List<String> columns, Expression source, Properties options, boolean summary)
            implements DataStatement {
        public CopyFrom {
            columns = List.copyOf(columns);
        }
    }

    /** {@code COPY table [(columns)] [WHERE ...] TO [DIRECTORY] target WITH (...)}. */
    record CopyTo(
            TablePartition table,
            List<Expression> columns,
            @Nullable Expression where,
            boolean directory,
            Expression target,
            Properties options)
            implements DataStatement {
        public CopyTo {
            columns = List.copyOf(columns);
        }
    }
}
