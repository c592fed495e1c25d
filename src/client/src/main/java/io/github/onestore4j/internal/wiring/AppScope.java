package io.github.onestore4j.internal.wiring;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.inject.Scope;

/** Lives as long as the client of one app. */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@interface AppScope {}
