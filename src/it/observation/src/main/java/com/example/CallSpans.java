package com.example;

import io.github.onestore4j.observation.ObservedCall;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.util.function.Consumer;

/** Makes a span of each call, below the span that is current where the call was made. */
public final class CallSpans implements Consumer<ObservedCall> {
    private final Tracer tracer;

    /** Makes spans with this tracer. */
    public CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void accept(ObservedCall call) {
        Instant end = Instant.now();
        Span span = tracer.spanBuilder("onestore " + call.operation())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minus(call.duration()))
                .setAttribute("onestore.client_id", call.clientId())
                .setAttribute("onestore.outcome", call.outcome())
                .setAttribute("onestore.tries", call.tries())
                .setAttribute("onestore.may_have_happened", call.mayHaveHappened())
                .startSpan();
        if (call.market() != null) {
            span.setAttribute("onestore.market", call.market());
        }
        if (call.httpStatus() != null) {
            span.setAttribute("http.response.status_code", call.httpStatus());
        }
        if (!call.isSuccess()) {
            span.setStatus(StatusCode.ERROR, call.outcome());
        }
        span.end(end);
    }
}
