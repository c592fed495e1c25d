/** What others wrote, as it may be quoted in a message. */
@NullMarked
package io.github.onestore4j.internal.text;

import org.jspecify.annotations.NullMarked;
