package org.cratedb4j.embedded.internal.catalog;

import org.cratedb4j.embedded.internal.types.DataType;

/**
 * A top-level column. The columns inside an OBJECT are part of its type.
 *
 * @param name the name
 * @param type the type
 * @param slot where {@link RowData} keeps its value; never reused after DROP COLUMN
 */
public record Column(String name, DataType type, int slot) {}
