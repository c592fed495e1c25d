/** ONE store's operations over HTTP: paths, parameters and bodies, on the rules of the store. */
@NullMarked
package io.github.onestore4j.emulator.internal.api;

import org.jspecify.annotations.NullMarked;
