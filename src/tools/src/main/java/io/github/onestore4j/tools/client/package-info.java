/** What the generated client offers for each operation. */
@NullMarked
package io.github.onestore4j.tools.client;

import org.jspecify.annotations.NullMarked;
