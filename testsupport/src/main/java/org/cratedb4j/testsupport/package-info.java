/** What the tests of all modules have in common. */
@NullMarked
package org.cratedb4j.testsupport;

import org.jspecify.annotations.NullMarked;
