/** The differences between a page and the specs. */
@NullMarked
package io.github.onestore4j.tools.drift.compare;

import org.jspecify.annotations.NullMarked;
