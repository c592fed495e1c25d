/** The emulator's own API, by which a tester fills, moves and reads the store. */
@NullMarked
package io.github.onestore4j.emulator.internal.admin;

import org.jspecify.annotations.NullMarked;
