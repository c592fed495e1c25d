/** What is sent, and what libraries that read by reflection make of it. */
@NullMarked
package io.github.onestore4j.benchmarks.model;

import org.jspecify.annotations.NullMarked;
