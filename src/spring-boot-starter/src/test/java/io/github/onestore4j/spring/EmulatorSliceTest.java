package io.github.onestore4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.spring.test.AutoConfigureOneStoreEmulator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of an application needs an annotation, and no setting. */
@NullUnmarked
@SpringBootTest(
        classes = StarterTest.Shop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:slice;DB_CLOSE_DELAY=-1",
            "spring.sql.init.schema-locations=classpath:io/github/onestore4j/ledger/h2.sql,classpath:grants.sql",
            "onestore.ledger.sweep-interval=0",
            "onestore.endpoints.notification=/onestore/notification"
        })
@AutoConfigureOneStoreEmulator
class EmulatorSliceTest {
    @Autowired
    private OneStoreEmulator store;

    @Autowired
    private OneStore oneStore;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPurchaseIsGrantedByTheNotificationThatTheStoreSends() throws Exception {
        assertThat(store.store().purchases(any -> true)).isEmpty();

        Purchase bought = store.buy(Sale.of(ProductType.INAPP, "gold100"));
        store.awaitDeliveries();

        assertThat(jdbc.sql("select purchase_id from grants")
                        .query(String.class)
                        .list())
                .contains(bought.firstPayment().purchaseId());
        store.assertNoWarnings();
    }

    /** Spring reuses the context for it, so that the store has to be at the same address. */
    @Nested
    class InAnotherClass {
        @Test
        void theStoreIsTheSameAndEmpty() {
            assertThat(store.store().purchases(any -> true)).isEmpty();
            String bought = store.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
            assertThat(oneStore.purchases().lookUp("gold100", bought).isPaid()).isTrue();
        }
    }
}
