/** The emulated store over HTTP: ONE store's paths, headers and bodies, served by WireMock. */
@NullMarked
package io.github.onestore4j.emulator.http;

import org.jspecify.annotations.NullMarked;
