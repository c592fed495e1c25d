package io.github.onestore4j.internal.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a spec says of an operation beyond Retrofit's own annotations, on the methods of the generated interfaces. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
    /** The operationId of the spec. */
    String id();

    /** Whether it may be repeated. */
    Retry retry();

    /** Whether it succeeded only if the response's result.code is Success. */
    boolean result() default false;

    /** Whether its responses are inferred, so that a result.code is not for the client to judge. */
    boolean inferred() default false;

    /** Whether its request and its response hold secrets that a user's interceptors must not see. */
    boolean secret() default false;

    /** Whether a model in its response always keeps the JSON that it was read from. */
    boolean keepsJson() default false;
}
