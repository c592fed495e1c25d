/** Faults that are switched on from outside. */
@NullMarked
package io.github.onestore4j.emulator.internal.fault;

import org.jspecify.annotations.NullMarked;
