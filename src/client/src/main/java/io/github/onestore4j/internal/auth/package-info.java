/** The app's access tokens: requested, kept, renewed. */
@NullMarked
package io.github.onestore4j.internal.auth;

import org.jspecify.annotations.NullMarked;
