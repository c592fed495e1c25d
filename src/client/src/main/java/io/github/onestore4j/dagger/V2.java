package io.github.onestore4j.dagger;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.inject.Qualifier;

/** Belongs to the server API, version 2, whose hosts and tokens are its own. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface V2 {}
