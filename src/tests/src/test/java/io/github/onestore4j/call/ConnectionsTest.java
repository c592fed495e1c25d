package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.IOException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that ends, or an address that is dead, is nobody's business as long as there is another one. */
@NullUnmarked
class ConnectionsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private FaultProxy proxy;

    @BeforeEach
    void open() {
        proxy = new FaultProxy(STORE.url(), true);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    /** A client that has no retries to hide anything behind. */
    private OneStore client(OkHttpClient http) {
        return STORE.client(MarketCode.MKT_GLB, proxy)
                .httpClient(http)
                .retries(0)
                .build();
    }

    private static String buy() {
        return STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    private void closeIdleConnections() {
        proxy.inject(Fault.IDLE_CONNECTION_CLOSED, Integer.MAX_VALUE, path -> true);
        assertThat(proxy.injected()).isPositive();
        proxy.heal(path -> true);
    }

    @Test
    void aFrontMayCloseIdleConnectionsBetweenAnyTwoCalls() {
        String bought = buy();
        try (OneStore oneStore = client(proxy.httpClient())) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            for (int i = 0; i < 120; i++) {
                closeIdleConnections();
                oneStore.v7().getPurchaseDetails("gold100", bought);
            }
            for (int i = 0; i < 40; i++) {
                closeIdleConnections();
                oneStore.v7().consumePurchase("gold100", buy());
            }
        }
        STORE.wireMock().verify(1 + 1 + 120 + 40, anyRequestedFor(anyUrl()));
    }

    @Test
    void aFrontMayDieIfItsHostHasAnotherAddress() {
        String bought = buy();
        try (OneStore oneStore = client(proxy.httpClient(Fault.FIRST_ADDRESS_REFUSES))) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            closeIdleConnections();
            proxy.inject(Fault.FIRST_ADDRESS_REFUSES, Integer.MAX_VALUE, path -> true);
            assertThat(oneStore.confirm().consumePurchase("gold100", bought, null))
                    .isEqualTo(Confirmation.DONE);
            for (int i = 0; i < 19; i++) {
                oneStore.v7().getPurchaseDetails("gold100", bought);
            }
        }
        assertThat(proxy.injected()).isPositive();
    }

    @Test
    void aChangeIsNotSentTwiceOnceItsFirstByteWasSent() throws IOException {
        String bought = buy();
        try (FaultProxy breaking = new FaultProxy(STORE.url());
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB, breaking)
                        .httpClient(breaking.httpClient(Fault.FIRST_ADDRESS_REFUSES)) // so there is another address
                        .build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            breaking.inject(Fault.RESET_BEFORE_READING, 1, path -> path.endsWith("/consume"));
            OneStoreConnectionException broken = catchThrowableOfType(
                    OneStoreConnectionException.class, () -> oneStore.v7().consumePurchase("gold100", bought));
            assertThat(broken.mayHaveHappened()).isTrue();
            assertThat(breaking.tries()).isEqualTo(1);
        }
    }

    @Test
    void aUsersConnectionPoolIsUsedAndKept() {
        ConnectionPool users = new ConnectionPool();
        OkHttpClient http =
                proxy.httpClient().newBuilder().connectionPool(users).build();
        try (OneStore oneStore = client(http)) {
            oneStore.v7().getPurchaseDetails("gold100", buy());
            assertThat(users.idleConnectionCount()).isEqualTo(1);
        }
        assertThat(users.idleConnectionCount()).isEqualTo(1);
        assertThat(proxy.connections()).isEqualTo(1);
    }
}
