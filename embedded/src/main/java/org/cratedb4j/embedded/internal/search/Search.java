package org.cratedb4j.embedded.internal.search;

/** Something that is looked for in all rows of a table at once. */
public sealed interface Search permits TextSearch, VectorSearch {}
