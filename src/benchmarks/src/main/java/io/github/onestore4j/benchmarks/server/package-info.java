/** The server that all calls go to, in a JVM of its own. */
@NullMarked
package io.github.onestore4j.benchmarks.server;

import org.jspecify.annotations.NullMarked;
