/** The HTML reference: an index and a page for each spec, made as a tree so that every text is escaped. */
@NullMarked
package io.github.onestore4j.tools.docs.reference;

import org.jspecify.annotations.NullMarked;
