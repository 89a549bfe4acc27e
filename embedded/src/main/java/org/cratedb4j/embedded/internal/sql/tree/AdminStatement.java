package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about the cluster and its upkeep. */
public sealed interface AdminStatement extends Statement {
    /** {@code REFRESH TABLE table [PARTITION (...)], ...}. */
    record Refresh(List<TablePartition> tables) implements AdminStatement {
        public Refresh {
            tables = List.copyOf(tables);
        }
    }

    /** {@code OPTIMIZE TABLE table [PARTITION (...)], ... WITH (...)}. */
    record Optimize(List<TablePartition> tables, Properties options) implements AdminStatement {
        public Optimize {
            tables = List.copyOf(tables);
        }
    }

    /** ANALYZE. */
    record Analyze() implements AdminStatement {}

    /** {@code KILL id}: a text or a parameter; null: ALL. */
    record Kill(@Nullable Expression job) implements AdminStatement {}

    /** {@code SET GLOBAL [PERSISTENT | TRANSIENT] name = value, ...}. */
    record SetGlobal(boolean persistent, List<Assignment> settings) implements AdminStatement {
        public SetGlobal {
            settings = List.copyOf(settings);
        }
    }

    /** {@code RESET GLOBAL name, ...}. */
    record ResetGlobal(List<Expression> names) implements AdminStatement {
        public ResetGlobal {
            names = List.copyOf(names);
        }
    }

    /** {@code ALTER CLUSTER SWAP TABLE source TO target WITH (...)}. */
    record SwapTable(QualifiedName source, QualifiedName target, Properties options) implements AdminStatement {}
}
