package io.github.onestore4j.emulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of time that one call lives through, and faults that one call switches on. */
class ScenarioTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(Instant.parse("2026-01-01T00:00:00Z")));

    private Admin admin;

    @BeforeEach
    void open() {
        admin = new Admin(STORE.url());
    }

    @Test
    void aSubscriptionsYear() throws Exception {
        Admin.Reply year = admin.post("/scenarios", "{\"name\": \"subscription-year\"}");
        assertThat(year.body())
                .contains("3 payment(s) more", "the price goes up to 1500", "a payment fails", "pauses for two months");
        Purchase vip = STORE.store().purchases(any -> true).get(0);
        assertThat(vip.sale().price()).isEqualTo(1500);
        assertThat(vip.payments()).hasSizeGreaterThan(8);
        assertThat(vip.lastPayment().stands()).isFalse();
        assertThat(STORE.clock().instant()).isAfter(Instant.parse("2026-12-31T00:00:00Z"));
    }

    @Test
    void aBusyHour() throws Exception {
        admin.post("/scenarios", "{\"name\": \"busy-hour\"}");
        assertThat(STORE.store().purchases(any -> true)).hasSize(60);
        assertThat(STORE.store().voided(any -> true)).hasSize(6);
        assertThat(STORE.clock().instant()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
    }

    @Test
    void aForgottenPurchaseIsCanceledAndNoticed() throws Exception {
        assertThat(admin.post("/scenarios", "{\"name\": \"forgotten-purchase\"}")
                        .body())
                .contains("three days later");
        assertThat(admin.get("/findings").body()).contains("NEVER_CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS_503", "503 ServiceMaintenance"})
    void aFaultHappensByItsNameAsOftenAsItIsToldTo(String fault) throws Exception {
        String url = admin.post("/faults", "{\"fault\": \"" + fault + "\", \"times\": 1, \"path\": \"/v7/apps/\"}")
                .text("url");
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .environment(Environment.sandboxAt(url))
                .retries(0)
                .build()) {
            assertThat(failure(oneStore, token)).isNotNull();
            assertThat(failure(oneStore, token)).isNull();
            admin.post("/faults", "{\"fault\": \"STATUS_503\", \"times\": 1000}");
            admin.post("/faults", "{\"fault\": \"none\"}");
            assertThat(failure(oneStore, token)).isNull();
        }
    }

    private static @Nullable OneStoreException failure(OneStore oneStore, String token) {
        try {
            oneStore.v7().getPurchaseDetails("gold100", token);
            return null;
        } catch (OneStoreException failure) {
            return failure;
        }
    }
}
