/** Access tokens: how they are asked for, kept, renewed and put into requests. */
@NullMarked
package io.github.onestore4j.auth;

import org.jspecify.annotations.NullMarked;
