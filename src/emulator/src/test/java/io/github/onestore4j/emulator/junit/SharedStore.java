package io.github.onestore4j.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests as a team writes them: a base class with one store for all, whose URL a server under test has got once. */
class SharedStore {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** As a cached context of Spring's keeps it. */
    static final String URL_AT_THE_START = STORE.url();

    @BeforeAll
    static void offer() {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
    }

    static void buyAndLookUp() throws Exception {
        assertThat(STORE.url()).isEqualTo(URL_AT_THE_START);
        assertThat(STORE.store().purchases(any -> true))
                .as("purchases of other tests")
                .isEmpty();
        assertThat(Duration.between(Instant.now(), STORE.clock().instant()))
                .as("a clock that another test has moved")
                .isLessThan(Duration.ofHours(1));
        try (Inbox inbox = new Inbox();
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            STORE.notify(inbox.url("/pns"));
            String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
            STORE.awaitDeliveries();
            assertThat(inbox.next()).contains("\"price\":\"1200\"");
            assertThat(oneStore.v7().getPurchaseDetails("gold100", token).purchaseId())
                    .isNotEmpty();
        }
        STORE.store().advance(Duration.ofDays(40));
    }

    static class FirstCase extends SharedStore {
        @Test
        void one() throws Exception {
            buyAndLookUp();
        }

        @Test
        void two() throws Exception {
            buyAndLookUp();
        }

        @Nested
        class Inner {
            @Test
            void three() throws Exception {
                buyAndLookUp();
            }
        }

        @Nested
        class OtherInner {
            @Test
            void four() throws Exception {
                buyAndLookUp();
            }
        }
    }

    static class SecondCase extends SharedStore {
        @Test
        void five() throws Exception {
            buyAndLookUp();
        }
    }
}
