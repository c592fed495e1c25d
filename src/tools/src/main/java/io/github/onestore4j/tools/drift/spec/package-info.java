/** What the specs say of the same, with the file and line of each element. */
@NullMarked
package io.github.onestore4j.tools.drift.spec;

import org.jspecify.annotations.NullMarked;
