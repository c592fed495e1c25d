/** JSON as the emulator reads and writes it. */
@NullMarked
package io.github.onestore4j.emulator.internal.json;

import org.jspecify.annotations.NullMarked;
