/** The ways to make the same two calls. */
@NullMarked
package io.github.onestore4j.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
