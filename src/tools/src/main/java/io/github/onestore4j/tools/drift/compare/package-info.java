/** The differences between a page and the specs, less the ones that a slip in the spec explains. */
@NullMarked
package io.github.onestore4j.tools.drift.compare;

import org.jspecify.annotations.NullMarked;
