/** The JSON of what ONE store sends. */
@NullMarked
package io.github.onestore4j.internal.message;

import org.jspecify.annotations.NullMarked;
