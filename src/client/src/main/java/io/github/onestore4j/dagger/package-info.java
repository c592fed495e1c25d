/**
 * How the parts are put together. A user's own Dagger or Hilt graph installs
 * {@link io.github.onestore4j.dagger.OneStoreModule}.
 */
@NullMarked
package io.github.onestore4j.dagger;

import org.jspecify.annotations.NullMarked;
