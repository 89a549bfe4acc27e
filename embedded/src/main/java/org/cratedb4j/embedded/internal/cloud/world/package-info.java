/** What the emulated control plane keeps: accounts, projects, clusters and their operations, files, jobs. */
@NullMarked
package org.cratedb4j.embedded.internal.cloud.world;

import org.jspecify.annotations.NullMarked;
