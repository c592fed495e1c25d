/** The reference: an index and a page for each spec, in Markdown for the site. */
@NullMarked
package io.github.onestore4j.tools.docs.reference;

import org.jspecify.annotations.NullMarked;
