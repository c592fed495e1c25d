/** How fast the client is: decoding by itself, and calls beside other ways to make them. */
@NullMarked
package io.github.onestore4j.benchmarks;

import org.jspecify.annotations.NullMarked;
