/** The probe: read-only calls to a live store, and where its responses differ from the specs. */
@NullMarked
package io.github.onestore4j.tools.probe;

import org.jspecify.annotations.NullMarked;
