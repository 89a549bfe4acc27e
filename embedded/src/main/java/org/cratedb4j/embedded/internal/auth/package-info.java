/** Users, roles, their passwords and privileges, and what a user may do. */
@NullMarked
package org.cratedb4j.embedded.internal.auth;

import org.jspecify.annotations.NullMarked;
