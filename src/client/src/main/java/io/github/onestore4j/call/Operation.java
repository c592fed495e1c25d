package io.github.onestore4j.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a spec says of an operation beyond Retrofit's own annotations. It stands on the generated interfaces' methods.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
    /** ONE store's name of the operation. */
    String id();

    /** Whether it may be repeated. */
    Retry retry();

    /** Whether it has succeeded only when the answer's result.code is Success. */
    boolean result() default false;

    /** Whether its answers are inferred, so that a result.code is not for the client to judge. */
    boolean inferred() default false;
}
