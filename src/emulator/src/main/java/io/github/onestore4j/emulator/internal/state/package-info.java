/** A store's state as a file. */
@NullMarked
package io.github.onestore4j.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
