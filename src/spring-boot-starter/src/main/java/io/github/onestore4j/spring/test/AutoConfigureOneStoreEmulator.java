package io.github.onestore4j.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a test's application call an emulated store, which is a bean of type
 * {@link io.github.onestore4j.emulator.OneStoreEmulator}. All test classes of a JVM share one, so that its address
 * stays and application contexts can be reused; it is empty before each test. If the application listens on a random
 * port and has an endpoint for notifications, they are sent there.
 *
 * <p>It needs {@code onestore4j-emulator} in the scope {@code test}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureOneStoreEmulator {}
