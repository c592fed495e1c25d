package io.github.onestore4j.emulator.internal.api;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.model.MarketCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists by time and page: at most a month back, at most a hundred at once, the rest by a continuation key. */
public final class Listing {
    private static final long LONGEST_PAGE = 100;

    private final Clock clock;

    public Listing(Clock clock) {
        this.clock = clock;
    }

    public <E> Response page(
            Exchange exchange,
            MarketCode market,
            String name,
            List<E> entries,
            Function<E, Instant> time,
            Function<E, JsonObject> body) {
        Window window = window(exchange, market);
        long size = size(exchange.queryNumber("maxResults"));
        long first = ContinuationKey.position(exchange.query("continuationKey"));
        List<E> rest = entries.stream()
                .filter(entry -> window.holds(time.apply(entry)))
                .skip(first)
                .toList();
        JsonObject page = new JsonObject();
        page.put("continuationKey", rest.size() > size ? ContinuationKey.of(first + size) : null);
        page.putObjects(name, rest.stream().limit(size).map(body).toList());
        return Response.json(200, page);
    }

    private record Window(Instant start, Instant end) {
        boolean holds(Instant time) {
            return !time.isBefore(start) && !time.isAfter(end);
        }
    }

    private Window window(Exchange exchange, MarketCode market) {
        Instant now = clock.instant();
        Instant start = exchange.queryTime("startTime");
        Instant end = exchange.queryTime("endTime");
        if (start != null && start.isBefore(months(now, market, -1))) {
            throw Refusal.invalid("startTime");
        }
        if (end != null && end.isAfter(now)) {
            throw Refusal.invalid("endTime");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.invalid("startTime, endTime");
        }
        if (start == null) {
            return new Window(months(end == null ? now : end, market, -1), end == null ? now : end);
        }
        return new Window(start, end == null ? months(start, market, 1) : end);
    }

    private static Instant months(Instant from, MarketCode market, int months) {
        return market.atMarket(from).plusMonths(months).toInstant();
    }

    private static long size(@Nullable Long maxResults) {
        if (maxResults == null) {
            return LONGEST_PAGE;
        }
        if (maxResults < 1) {
            throw Refusal.invalid("maxResults");
        }
        return Math.min(maxResults, LONGEST_PAGE);
    }
}
