/** Requests and responses as ONE store's front server sees them: routes, who may call, refusals. */
@NullMarked
package io.github.onestore4j.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
