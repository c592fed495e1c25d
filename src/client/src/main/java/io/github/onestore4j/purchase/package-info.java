/** Look-ups, whatever type of product a purchase is of: the way from a message to what can be granted. */
@NullMarked
package io.github.onestore4j.purchase;

import org.jspecify.annotations.NullMarked;
