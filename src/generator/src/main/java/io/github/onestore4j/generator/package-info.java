/** Turns the specs in {@code openapi/} and the templates in {@code generator-templates/} into the client's sources. */
@NullMarked
package io.github.onestore4j.generator;

import org.jspecify.annotations.NullMarked;
