/** Configures a client and a ledger in a Spring Boot application; see docs/spring-boot.md. */
@NullMarked
package io.github.onestore4j.spring;

import org.jspecify.annotations.NullMarked;
