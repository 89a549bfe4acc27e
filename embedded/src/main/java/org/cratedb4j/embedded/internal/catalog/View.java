package org.cratedb4j.embedded.internal.catalog;

import java.util.List;
import java.util.Set;

/**
 * A view: a query under a name.
 *
 * @param name the full name
 * @param definition the query's text, as {@code information_schema.views} shows it
 * @param searchPath the schemas that the query's unqualified names are looked up in
 * @param owner the user who created it
 * @param errorOnUnknownObjectKey the creator's setting of that name, which holds inside the view
 */
public record View(
        RelationName name, String definition, List<String> searchPath, String owner, boolean errorOnUnknownObjectKey)
        implements SchemaObject {
    @Override
    public Set<Operation> operations() {
        return Operation.OF_VIEW;
    }

    /** The same view under another name. */
    public View renamed(RelationName newName) {
        return new View(newName, definition, searchPath, owner, errorOnUnknownObjectKey);
    }
}
