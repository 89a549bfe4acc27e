/** What the control plane of CrateDB Cloud answers, as immutable records. */
@NullMarked
package org.cratedb4j.cloud.model;

import org.jspecify.annotations.NullMarked;
