/** How fast responses are read, without the network. */
@NullMarked
package io.github.onestore4j.benchmarks.decoding;

import org.jspecify.annotations.NullMarked;
