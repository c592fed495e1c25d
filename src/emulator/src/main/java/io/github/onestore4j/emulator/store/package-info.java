/** The emulated store itself: who has bought what, and ONE store's rules about it. Knows nothing of HTTP. */
@NullMarked
package io.github.onestore4j.emulator.store;

import org.jspecify.annotations.NullMarked;
