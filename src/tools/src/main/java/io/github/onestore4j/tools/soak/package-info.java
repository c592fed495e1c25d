/**
 * A long run that counts what a game would pay for: purchases that are lost or granted twice, calls that hang, things
 * that leak.
 */
@NullMarked
package io.github.onestore4j.tools.soak;

import org.jspecify.annotations.NullMarked;
