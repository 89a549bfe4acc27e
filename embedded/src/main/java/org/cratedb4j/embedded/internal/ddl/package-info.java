/** Statements that create, change and drop tables, views, schemas and analyzers. */
@NullMarked
package org.cratedb4j.embedded.internal.ddl;

import org.jspecify.annotations.NullMarked;
