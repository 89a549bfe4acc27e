package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.catalog.RelationName;

/**
 * A column that the result of a query comes from.
 *
 * @param relation the table or view in FROM
 * @param column the column's name there
 */
public record UsedColumn(RelationName relation, String column) {}
