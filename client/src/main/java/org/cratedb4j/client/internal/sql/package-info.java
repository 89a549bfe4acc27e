/** What the client reads in a statement's text: parameters and the first keyword. */
@NullMarked
package org.cratedb4j.client.internal.sql;

import org.jspecify.annotations.NullMarked;
