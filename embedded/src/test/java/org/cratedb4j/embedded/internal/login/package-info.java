@NullMarked
package org.cratedb4j.embedded.internal.login;

import org.jspecify.annotations.NullMarked;
