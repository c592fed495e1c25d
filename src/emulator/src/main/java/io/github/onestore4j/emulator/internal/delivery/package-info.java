/** What the store sends to developers' servers by itself: notifications and payment results. */
@NullMarked
package io.github.onestore4j.emulator.internal.delivery;

import org.jspecify.annotations.NullMarked;
