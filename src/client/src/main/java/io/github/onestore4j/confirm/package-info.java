/** Settles what a change of state left open: reads the purchase back and says whether it is done. */
@NullMarked
package io.github.onestore4j.confirm;

import org.jspecify.annotations.NullMarked;
