/** The page at {@code /}: a store at a glance, with a button for whatever a tester does to it. */
@NullMarked
package io.github.onestore4j.emulator.internal.page;

import org.jspecify.annotations.NullMarked;
