/** The drift report: what a saved ONE store page says and the specs do not, or the other way round. */
@NullMarked
package io.github.onestore4j.tools.drift;

import org.jspecify.annotations.NullMarked;
