package io.github.onestore4j.spring;

import io.github.onestore4j.observation.ObservedCall;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Times calls to ONE store and counts their tries. No tag has more values than ONE store has operations or codes. */
final class CallMeters implements Consumer<ObservedCall> {
    private final MeterRegistry registry;

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(ObservedCall call) {
        Tags operation = Tags.of("operation", call.operation(), "market", orNone(call.market()));
        registry.timer(
                        "onestore.calls",
                        operation.and(
                                "outcome", call.outcome(), "may.have.happened", String.valueOf(call.mayHaveHappened())))
                .record(call.duration());
        DistributionSummary.builder("onestore.calls.tries")
                .description("How often the request of a call was tried")
                .tags(operation)
                .register(registry)
                .record(call.tries());
    }

    private static String orNone(@Nullable String market) {
        return market == null ? "none" : market;
    }
}
