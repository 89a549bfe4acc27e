/** Where credentials and settings come from. */
@NullMarked
package org.cratedb4j.cloud.internal.config;

import org.jspecify.annotations.NullMarked;
