/** Parameters: Java values as JDBC's setters take them, turned into values that the client sends. */
@NullMarked
package org.cratedb4j.jdbc.internal.parameters;

import org.jspecify.annotations.NullMarked;
