/** What a build was made from: the pages, by their tables, and the specs and templates, by their bytes. */
@NullMarked
package io.github.onestore4j.tools.provenance;

import org.jspecify.annotations.NullMarked;
