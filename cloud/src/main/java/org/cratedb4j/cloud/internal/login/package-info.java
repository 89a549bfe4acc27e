/** The way of a token from a browser into the profile. */
@NullMarked
package org.cratedb4j.cloud.internal.login;

import org.jspecify.annotations.NullMarked;
