/** What carries the emulated store: WireMock, with every part of the emulator plugged into it. */
@NullMarked
package io.github.onestore4j.emulator.internal.server;

import org.jspecify.annotations.NullMarked;
