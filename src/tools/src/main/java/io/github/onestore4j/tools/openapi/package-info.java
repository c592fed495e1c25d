/** The specs of {@code openapi/} as they are written, for what is made of them and checked on them. */
@NullMarked
package io.github.onestore4j.tools.openapi;

import org.jspecify.annotations.NullMarked;
