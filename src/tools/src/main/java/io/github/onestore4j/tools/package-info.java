/** What maintainers run: {@code ./mvnw -q -Ptools -Dargs="..."}. */
@NullMarked
package io.github.onestore4j.tools;

import org.jspecify.annotations.NullMarked;
