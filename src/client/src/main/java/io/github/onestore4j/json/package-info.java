/** How JSON values are read and written. The generated adapters stand on this package. */
@NullMarked
package io.github.onestore4j.json;

import org.jspecify.annotations.NullMarked;
