/** Every option of the client, declared once. */
@NullMarked
package org.cratedb4j.client.internal.options;

import org.jspecify.annotations.NullMarked;
