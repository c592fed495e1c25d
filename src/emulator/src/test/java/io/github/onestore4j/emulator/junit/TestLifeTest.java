package io.github.onestore4j.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.Events;

/** A store in the layouts that test suites have. */
class TestLifeTest {
    private static void allPass(Events events, int tests) {
        assertThat(Users.failures(events)).isEmpty();
        assertThat(events.succeeded().count()).isEqualTo(tests);
    }

    @Test
    void aBaseClassSharesItsStoreAndTheStoreKeepsItsPort() {
        allPass(Users.run(SharedStore.FirstCase.class, SharedStore.SecondCase.class), 5);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ExtensionCases.InstanceField.class,
                ExtensionCases.TryWithResources.class,
                ExtensionCases.Parameters.class
            })
    void aStoreComesAsAFieldAsAResourceOrAsAParameter(Class<?> tests) {
        Events events = Users.run(tests);
        assertThat(Users.failures(events)).isEmpty();
        assertThat(events.succeeded().count()).isPositive();
    }

    @Test
    void thirtyTestsAtTheSameTimeHaveAnAppEach() {
        allPass(Users.runInParallel(ParallelCases.WithAnAppEach.class), 30);
    }

    @Test
    void thirtyTestsAtTheSameTimeFindTheirPurchasesInOneApp() {
        Events events = Users.runInParallel(ParallelCases.WithTheSameApp.class);
        allPass(events, 30);
        assertThat(events.reportingEntryPublished().stream()
                        .map(event -> String.valueOf(event.getPayload().orElse(null))))
                .anyMatch(entry -> entry.contains("take an EmulatedApp"));
    }

    @Test
    void aStoppedStoreStartsAgainOnItsPortAndSendsOn() throws Exception {
        try (OneStoreEmulator store = OneStoreEmulator.sandbox();
                Inbox inbox = new Inbox()) {
            String url = store.url();
            store.notify(inbox.url("/pns"));
            store.buy(Sale.of(ProductType.INAPP, "before"));
            store.awaitDeliveries();
            store.stop();
            store.start();
            assertThat(store.url()).isEqualTo(url);
            store.buy(Sale.of(ProductType.INAPP, "after"));
            store.awaitDeliveries();
            assertThat(inbox.received()).isEqualTo(2);
        }
    }
}
