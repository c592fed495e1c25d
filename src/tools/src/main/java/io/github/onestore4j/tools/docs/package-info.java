/** The documents that are made from the specs. Begin at {@link io.github.onestore4j.tools.docs.Docs}. */
@NullMarked
package io.github.onestore4j.tools.docs;

import org.jspecify.annotations.NullMarked;
