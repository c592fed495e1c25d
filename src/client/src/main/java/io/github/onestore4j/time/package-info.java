/** The market's wall clock, ranges of time, and what the numbers of ONE store's servers mean. */
@NullMarked
package io.github.onestore4j.time;

import org.jspecify.annotations.NullMarked;
