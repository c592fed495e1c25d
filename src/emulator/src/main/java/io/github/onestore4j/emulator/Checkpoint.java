package io.github.onestore4j.emulator;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.internal.server.StoreServer;
import io.github.onestore4j.emulator.store.StoreState;
import java.time.Duration;
import java.util.List;

/**
 * What a test store was like at some time, to go back to. The clock goes back to how far it was moved: one that goes
 * with the machine's still does.
 */
record Checkpoint(StoreState state, Duration shift, List<StubMapping> stubs) {
    static Checkpoint of(OneStoreEmulator emulator) {
        return new Checkpoint(
                emulator.store().save(),
                emulator.clock().shift(),
                emulator.server().stubs());
    }

    void restore(OneStoreEmulator emulator) {
        StoreServer server = emulator.server();
        server.reset();
        emulator.store().load(state);
        emulator.clock().shiftTo(shift);
        stubs.forEach(stub -> server.wireMock().addStubMapping(stub));
    }
}
