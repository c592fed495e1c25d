/**
 * An embedded ONE store for tests and for trying things out. Begin at
 * {@link io.github.onestore4j.emulator.OneStoreEmulator}.
 */
@NullMarked
package io.github.onestore4j.emulator;

import org.jspecify.annotations.NullMarked;
