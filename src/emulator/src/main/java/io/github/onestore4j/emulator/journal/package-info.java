/** What the store was asked, what it thought of that, and what it sent by itself. */
@NullMarked
package io.github.onestore4j.emulator.journal;

import org.jspecify.annotations.NullMarked;
