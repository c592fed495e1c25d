package com.example;

import io.github.onestore4j.observation.ObservedCall;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/** Times each call by operation and outcome, and counts those that may have happened although they failed. */
public final class CallMeters implements Consumer<ObservedCall> {
    private final MeterRegistry registry;

    /** Records in this registry. */
    public CallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(ObservedCall call) {
        registry.timer("onestore.calls", "operation", call.operation(), "outcome", call.outcome())
                .record(call.duration());
        registry.summary("onestore.calls.tries", "operation", call.operation()).record(call.tries());
        if (call.mayHaveHappened()) {
            registry.counter("onestore.calls.open", "operation", call.operation()).increment();
        }
    }
}
