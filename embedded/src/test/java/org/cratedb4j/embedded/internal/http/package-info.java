@NullMarked
package org.cratedb4j.embedded.internal.http;

import org.jspecify.annotations.NullMarked;
