@NullMarked
package org.cratedb4j.embedded.internal.session;

import org.jspecify.annotations.NullMarked;
