/** How JSON values are read and written; the generated adapters use it. */
@NullMarked
package io.github.onestore4j.internal.json;

import org.jspecify.annotations.NullMarked;
