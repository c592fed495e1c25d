/** Markdown, as far as the documents made from the specs need it. */
@NullMarked
package io.github.onestore4j.tools.markdown;

import org.jspecify.annotations.NullMarked;
