package io.github.onestore4j.spring;

import io.github.onestore4j.ledger.Outcome;
import io.github.onestore4j.ledger.Reason;
import io.github.onestore4j.ledger.SweepReport;
import io.github.onestore4j.observation.ObservedCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Counts outcomes, open work and sweeps, and times calls, when there is a registry of meters. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        },
        before = OneStoreAutoConfiguration.class)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class LedgerMetricsAutoConfiguration {
    /** Returns what counts {@code onestore.ledger.outcomes} and shows {@code onestore.ledger.open}. */
    @Bean
    LedgerListener ledgerMeters(MeterRegistry registry) {
        MultiGauge open = MultiGauge.builder("onestore.ledger.open")
                .description("Purchases that are not settled after the last sweep, by reason")
                .register(registry);
        return new LedgerListener() {
            @Override
            public void happened(Outcome outcome) {
                registry.counter(
                                "onestore.ledger.outcomes",
                                "kind",
                                tag(outcome.kind()),
                                "reason",
                                tag(outcome.reason()))
                        .increment();
            }

            @Override
            public void swept(SweepReport report) {
                registry.counter(
                                "onestore.ledger.sweeps",
                                "complete",
                                String.valueOf(report.failures().isEmpty()))
                        .increment();
                open.register(
                        report.open().entrySet().stream()
                                .map(entry -> row(entry.getKey(), entry.getValue()))
                                .toList(),
                        true);
            }
        };
    }

    /** Returns what times {@code onestore.calls} and counts {@code onestore.calls.tries}. */
    @Bean
    Consumer<ObservedCall> oneStoreCallMeters(MeterRegistry registry) {
        return new CallMeters(registry);
    }

    private static MultiGauge.Row<?> row(Reason reason, long entries) {
        return MultiGauge.Row.of(Tags.of("reason", tag(reason)), entries);
    }

    private static String tag(@Nullable Enum<?> value) {
        return value == null ? "none" : value.name().toLowerCase(Locale.ROOT);
    }
}
