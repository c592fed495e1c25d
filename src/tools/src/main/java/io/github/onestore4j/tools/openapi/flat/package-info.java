/** The specs laid flat: whatever an operation, a message or a list of codes has in it, by its dotted path. */
@NullMarked
package io.github.onestore4j.tools.openapi.flat;

import org.jspecify.annotations.NullMarked;
