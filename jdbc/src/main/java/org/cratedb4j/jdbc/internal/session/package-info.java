/** What statements and metadata are executed on. */
@NullMarked
package org.cratedb4j.jdbc.internal.session;

import org.jspecify.annotations.NullMarked;
