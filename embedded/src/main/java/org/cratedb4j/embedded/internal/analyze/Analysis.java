package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Cancellation;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.expr.Parameter;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** What is known of a statement while it is analyzed. */
final class Analysis {
    private final Catalog catalog;
    private final EvalContext session;
    private final boolean strictKeys;
    private final List<DataType> parameterTypes;
    private final SortedSet<Integer> parameters;
    private final List<Dependency> dependencies;
    private final Set<View> views;

    Analysis(Catalog catalog, EvalContext session, boolean strictKeys, List<DataType> parameterTypes) {
        this(catalog, session, strictKeys, parameterTypes, new TreeSet<>(), new ArrayList<>(), Set.of());
    }

    private Analysis(
            Catalog catalog,
            EvalContext session,
            boolean strictKeys,
            List<DataType> parameterTypes,
            SortedSet<Integer> parameters,
            List<Dependency> dependencies,
            Set<View> views) {
        this.catalog = catalog;
        this.session = session;
        this.strictKeys = strictKeys;
        this.parameterTypes = parameterTypes;
        this.parameters = parameters;
        this.dependencies = dependencies;
        this.views = views;
    }

    /** The same statement inside a view, where the names and settings of the view's creator hold. */
    Analysis inside(View view) {
        Set<View> entered = new HashSet<>(views);
        if (!entered.add(view)) {
            throw new CrateError(ErrorKind.SQL_PARSE, "The view " + view.name() + " references itself");
        }
        EvalContext creator = new EvalContext(
                session.nowMillis(),
                session.user(),
                view.searchPath(),
                session.settings(),
                session.server(),
                session.stop());
        return new Analysis(
                catalog,
                creator,
                view.errorOnUnknownObjectKey(),
                parameterTypes,
                parameters,
                dependencies,
                Set.copyOf(entered));
    }

    /** The relation that a name stands for. */
    SchemaObject resolve(QualifiedName name) {
        SchemaObject object = catalog.resolve(name.parts(), session.searchPath());
        dependencies.add(new Dependency(name.parts(), session.searchPath(), object));
        return object;
    }

    /** The names that were looked up so far, and what they stood for. */
    List<Dependency> dependencies() {
        return List.copyOf(dependencies);
    }

    /** The schema of names without one. */
    String currentSchema() {
        return Catalog.currentSchema(session.searchPath());
    }

    /** Whether a key that an object does not declare is an error. */
    boolean strictKeys() {
        return strictKeys;
    }

    /** What to compute constants with. */
    ExecContext constantContext() {
        return new ExecContext(session, List.of(), Cancellation.unlimited());
    }

    /** The parameter at a position that is counted from 1. */
    Parameter parameter(int position) {
        int index = position - 1;
        if (index < 0) {
            throw new CrateError(
                    ErrorKind.INDEX_OUT_OF_BOUNDS,
                    "Index " + index + " out of bounds for length " + parameterTypes.size());
        }
        parameters.add(index);
        return new Parameter(index, index < parameterTypes.size() ? parameterTypes.get(index) : DataTypes.UNDEFINED);
    }

    /** How many parameters there must be. */
    int parameterCount() {
        return parameters.isEmpty() ? 0 : parameters.last() + 1;
    }

    /** Fails when a parameter was left out between others. */
    void checkParameters() {
        if (!parameters.isEmpty() && parameters.last() != parameters.size() - 1) {
            throw new CrateError(
                    ErrorKind.ILLEGAL_STATE, "The assembled list of ParameterSymbols is invalid. Missing parameters.");
        }
    }
}
