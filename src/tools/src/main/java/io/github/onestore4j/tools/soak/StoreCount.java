package io.github.onestore4j.tools.soak;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts in the store itself how often it did what it was asked, by the marks that requests carry in their paths. */
final class StoreCount implements ServeEventListener {
    private static final int OK = 200;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** Counts requests with one of these marks as a segment of their path from now on. */
    AtomicInteger watch(String... marks) {
        AtomicInteger count = new AtomicInteger();
        for (String mark : marks) {
            counts.put(mark, count);
        }
        return count;
    }

    void forgetAll() {
        counts.clear();
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        if (event.getResponse().getStatus() != OK) {
            return;
        }
        for (String segment : event.getRequest().getUrl().split("[/?]", -1)) {
            AtomicInteger count = counts.get(segment);
            if (count != null) {
                count.incrementAndGet();
                return;
            }
        }
    }

    @Override
    public String getName() {
        return "store-count";
    }
}
