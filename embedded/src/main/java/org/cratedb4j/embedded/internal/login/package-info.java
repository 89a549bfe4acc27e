/** Who a request is from, and whether they may come in: host-based rules, passwords, client certificates, tokens. */
@NullMarked
package org.cratedb4j.embedded.internal.login;

import org.jspecify.annotations.NullMarked;
