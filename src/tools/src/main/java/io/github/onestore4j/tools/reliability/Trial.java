package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import java.time.Duration;

/**
 * Calls an operation once while the way to the store is broken, and looks at the store afterwards.
 *
 * @param operation what is called
 * @param fault how its requests fail
 * @param lasting whether all of them do, and not the first alone
 */
public record Trial(StoreOperation operation, Fault fault, boolean lasting) {
    private static final Duration STALL = Duration.ofMillis(2500);
    private static final Duration THREE_STALLS = STALL.multipliedBy(3);
    private static final Duration LONG = Duration.ofMinutes(1);

    /**
     * What became of it.
     *
     * @param outcome for the caller
     * @param done how often the store did what it was asked
     * @param faults how many there were
     */
    public record Result(Outcome outcome, int done, int faults) {}

    /** What has to become of it for its caller. */
    public Outcome expected() {
        return Outcomes.of(operation.retry(), operation.bearer(), fault, lasting);
    }

    /** Makes the call with a client of its own. */
    public Result run(OneStoreEmulator store) throws IOException {
        try (FaultProxy proxy = new FaultProxy(store.url(), keepsConnections());
                OneStore oneStore = store.client(MarketCode.MKT_GLB, proxy)
                        .httpClient(proxy.httpClient(fault))
                        .deadline(LONG)
                        .build()) {
            Visit visit = operation.prepare(store, oneStore);

            operation.token().accept(visit); // so that the fault meets the operation itself
            if (keepsConnections()) {
                visit.connect();
            }
            proxy.inject(fault, lasting ? Integer.MAX_VALUE : 1, operation::isAskedAt);
            Outcome outcome = call(Outcomes.isStall(fault) ? visit.within(stall()) : visit, proxy);
            return new Result(outcome, done(store, visit), proxy.injected());
        }
    }

    private boolean keepsConnections() {
        return fault == Fault.IDLE_CONNECTION_CLOSED;
    }

    /** A third of a deadline is for an address that swallows, and the rest for the other one. */
    private Duration stall() {
        return fault == Fault.FIRST_ADDRESS_SWALLOWS ? THREE_STALLS : STALL;
    }

    private Outcome call(Visit visit, FaultProxy proxy) {
        try {
            operation.callFor(visit);
            return Outcome.success(proxy.tries());
        } catch (OneStoreException failure) {
            return Outcome.failure(proxy.tries(), failure);
        }
    }

    private int done(OneStoreEmulator store, Visit visit) {
        return (int) store.wireMock().getAllServeEvents().stream()
                .filter(event -> event.getResponse().getStatus() == 200)
                .map(event -> event.getRequest().getUrl())
                .filter(url -> url.contains(visit.purchaseToken())
                        || url.contains(visit.productId() + "-more")
                        || url.contains(visit.purchaseId()))
                .count();
    }
}
