/** The client for ONE store's in-app purchase APIs. Begin at {@link io.github.onestore4j.OneStore}. */
@NullMarked
package io.github.onestore4j;

import org.jspecify.annotations.NullMarked;
