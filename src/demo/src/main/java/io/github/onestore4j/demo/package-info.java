/** What the README's first command runs: purchases' lives, from beginning to end, through the public API. */
@NullMarked
package io.github.onestore4j.demo;

import org.jspecify.annotations.NullMarked;
