/** The emulator as a program: {@code java -jar onestore4j-<version>-emulator-standalone.jar --help}. */
@NullMarked
package io.github.onestore4j.emulator.standalone;

import org.jspecify.annotations.NullMarked;
