/** What a page says of an API: operations, fields, codes, hosts, samples, in whatever layout and language. */
@NullMarked
package io.github.onestore4j.tools.drift.reading;

import org.jspecify.annotations.NullMarked;
