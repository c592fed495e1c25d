/** Laps, what they cost, and the table of what they show. */
@NullMarked
package io.github.onestore4j.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
