/** What may be written to a log. */
@NullMarked
package io.github.onestore4j.log;

import org.jspecify.annotations.NullMarked;
