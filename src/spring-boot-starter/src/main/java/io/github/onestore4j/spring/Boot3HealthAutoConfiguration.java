package io.github.onestore4j.spring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.ledger.PurchaseLedger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Health as Spring Boot 3 has it. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(OneStore.class)
@ConditionalOnProperty(name = "management.health.onestore.enabled", matchIfMissing = true)
public class Boot3HealthAutoConfiguration {
    /** Returns whether ONE store lets the application in. */
    @Bean
    HealthIndicator oneStoreHealthIndicator(OneStore oneStore, ObjectProvider<PurchaseLedger> ledger) {
        AccessCheck check = new AccessCheck(oneStore, ledger.getIfAvailable());
        return () -> {
            try {
                check.call();
                return Health.up().withDetails(check.details()).build();
            } catch (OneStoreException refused) {
                return Health.down(refused).build();
            }
        };
    }
}
