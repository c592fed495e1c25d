/** A shop, and the mall around it: an emulated store, a database, and as many instances as are asked for. */
@NullMarked
package io.github.onestore4j.shop;

import org.jspecify.annotations.NullMarked;
