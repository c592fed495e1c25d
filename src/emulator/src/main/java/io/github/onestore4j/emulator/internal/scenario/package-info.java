/** Ready-made stretches of a store's life. */
@NullMarked
package io.github.onestore4j.emulator.internal.scenario;

import org.jspecify.annotations.NullMarked;
