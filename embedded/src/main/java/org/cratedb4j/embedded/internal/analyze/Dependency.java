package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.errors.CrateError;

/** A name that an analyzed statement has looked up, and what it stood for then. */
record Dependency(List<String> name, List<String> searchPath, SchemaObject object) {
    /** Whether the name still stands for the very same. */
    boolean holds(Catalog catalog) {
        try {
            return catalog.resolve(name, searchPath) == object;
        } catch (CrateError e) {
            return false;
        }
    }
}
