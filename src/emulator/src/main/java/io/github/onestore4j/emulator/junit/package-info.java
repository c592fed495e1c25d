/** The emulated store in JUnit 5 and 6: {@link io.github.onestore4j.emulator.junit.OneStoreExtension}. */
@NullMarked
package io.github.onestore4j.emulator.junit;

import org.jspecify.annotations.NullMarked;
