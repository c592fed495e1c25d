/** How fast calls are, beside other ways to make them. */
@NullMarked
package io.github.onestore4j.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
