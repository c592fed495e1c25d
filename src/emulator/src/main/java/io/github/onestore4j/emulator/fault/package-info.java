/** A bad network and a bad day at the store: a proxy that lets requests fail in every way they can. */
@NullMarked
package io.github.onestore4j.emulator.fault;

import org.jspecify.annotations.NullMarked;
