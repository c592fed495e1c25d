/** What can go wrong with a call, as unchecked exceptions, and ONE store's codes for it. */
@NullMarked
package io.github.onestore4j.error;

import org.jspecify.annotations.NullMarked;
