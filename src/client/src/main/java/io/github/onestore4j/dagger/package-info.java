/** For a user's own Dagger or Hilt graph, which installs {@link io.github.onestore4j.dagger.OneStoreModule}. */
@NullMarked
package io.github.onestore4j.dagger;

import org.jspecify.annotations.NullMarked;
