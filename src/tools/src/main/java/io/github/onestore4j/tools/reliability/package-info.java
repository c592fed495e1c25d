/** What becomes of every call after every fault: as a table, as a page for people, and as a long run that counts. */
@NullMarked
package io.github.onestore4j.tools.reliability;

import org.jspecify.annotations.NullMarked;
