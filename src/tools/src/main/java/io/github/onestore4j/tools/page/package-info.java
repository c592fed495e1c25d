/**
 * A saved page as blocks with lines: headings, lines of text, tables, code. It knows markdown and HTML, and nothing of
 * APIs.
 */
@NullMarked
package io.github.onestore4j.tools.page;

import org.jspecify.annotations.NullMarked;
