/** What the store thinks of the calls that it gets, beyond what its responses may say. */
@NullMarked
package io.github.onestore4j.emulator.internal.judgement;

import org.jspecify.annotations.NullMarked;
