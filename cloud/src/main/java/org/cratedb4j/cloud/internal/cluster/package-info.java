/** What a managed cluster is made of: its address, its deployment, its tokens, what is loaded into it. */
@NullMarked
package org.cratedb4j.cloud.internal.cluster;

import org.jspecify.annotations.NullMarked;
