@NullMarked
package org.cratedb4j.embedded.internal.auth;

import org.jspecify.annotations.NullMarked;
