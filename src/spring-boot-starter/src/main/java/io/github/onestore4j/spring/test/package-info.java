/** Tests of Spring Boot applications with an emulated store. */
@NullMarked
package io.github.onestore4j.spring.test;

import org.jspecify.annotations.NullMarked;
