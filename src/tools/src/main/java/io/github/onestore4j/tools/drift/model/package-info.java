/** The words that page and spec have in common: kinds of values, places of fields. */
@NullMarked
package io.github.onestore4j.tools.drift.model;

import org.jspecify.annotations.NullMarked;
