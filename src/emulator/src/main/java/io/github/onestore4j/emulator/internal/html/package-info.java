/** Pages from templates. */
@NullMarked
package io.github.onestore4j.emulator.internal.html;

import org.jspecify.annotations.NullMarked;
