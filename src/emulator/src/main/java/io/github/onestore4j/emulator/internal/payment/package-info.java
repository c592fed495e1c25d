/** The payment screen of web purchases. */
@NullMarked
package io.github.onestore4j.emulator.internal.payment;

import org.jspecify.annotations.NullMarked;
