package org.cratedb4j.client;

import org.cratedb4j.client.types.CrateType;

/**
 * A column of a result. Names repeat where a query selects the same name twice.
 *
 * @param name the name as CrateDB gives it
 * @param type the type
 */
public record Column(String name, CrateType type) {}
