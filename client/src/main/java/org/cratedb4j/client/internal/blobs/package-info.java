/** Blobs: their digests, where their content comes from and goes to, and what nodes answer about them. */
@NullMarked
package org.cratedb4j.client.internal.blobs;

import org.jspecify.annotations.NullMarked;
