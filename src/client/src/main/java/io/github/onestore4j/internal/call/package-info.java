/** The way of one call: arguments, deadline, retries, token, response. */
@NullMarked
package io.github.onestore4j.internal.call;

import org.jspecify.annotations.NullMarked;
