/**
 * What a page says of an API, read piece by piece in whatever layout and language. Nothing is judged here: what a
 * reader does not know is handed on as it stands.
 */
@NullMarked
package io.github.onestore4j.tools.drift.reading;

import org.jspecify.annotations.NullMarked;
