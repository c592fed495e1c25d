/** How the parts of a client are put together. */
@NullMarked
package io.github.onestore4j.internal.wiring;

import org.jspecify.annotations.NullMarked;
