package com.example;

import io.github.onestore4j.OneStoreBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.concurrent.Executor;

/** Connects a client with what observes it. */
public final class Client {
    private Client() {}

    /**
     * Observes the calls of a client.
     *
     * @param threads runs asynchronous calls; it gets the context of whoever makes them
     */
    public static OneStoreBuilder observe(
            OneStoreBuilder builder, MeterRegistry registry, OpenTelemetry telemetry, Executor threads) {
        return builder.observer(new CallMeters(registry).andThen(new CallSpans(telemetry.getTracer("onestore4j"))))
                .executor(Context.taskWrapping(threads));
    }
}
