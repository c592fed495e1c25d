/** Web payments: the page that takes a user to ONE store, and the results that come back. */
@NullMarked
package io.github.onestore4j.payment;

import org.jspecify.annotations.NullMarked;
