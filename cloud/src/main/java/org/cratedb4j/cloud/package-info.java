/** CrateDB Cloud: the control plane, logging in to it, and managed clusters. */
@NullMarked
package org.cratedb4j.cloud;

import org.jspecify.annotations.NullMarked;
