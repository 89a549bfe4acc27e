/** The settings of the cluster: which there are, what they are set to. */
@NullMarked
package org.cratedb4j.embedded.internal.settings;

import org.jspecify.annotations.NullMarked;
