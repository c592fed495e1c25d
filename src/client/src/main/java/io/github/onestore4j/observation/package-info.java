/** What became of calls, for metrics, traces and logs. */
@NullMarked
package io.github.onestore4j.observation;

import org.jspecify.annotations.NullMarked;
