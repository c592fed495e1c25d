/** What the last release promised, and whether the next one may break it. */
@NullMarked
package io.github.onestore4j.tools.release;

import org.jspecify.annotations.NullMarked;
