package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread that must not wait, as Android's main thread, is refused calls that wait. */
class MainThreadTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private final Thread main = Thread.currentThread();
    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB)
                .mainThread(() -> Thread.currentThread() == main)
                .build();
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    /** Something that waits. */
    private interface Waiting {
        void on(OneStore oneStore);
    }

    private static Arguments waits(String operation, Waiting call) {
        return Arguments.of(operation, call);
    }

    static Stream<Arguments> waiting() {
        TimeRange aDay = TimeRange.last(Duration.ofDays(1));
        return Stream.of(
                waits("getPurchaseDetails", one -> one.v7().getPurchaseDetails("gold100", "t")),
                waits(
                        "getVoidedPurchases",
                        one -> one.v7().voidedPurchases(aDay).forEach(voided -> {})),
                waits("getPurchaseDetails", one -> one.v2().getPurchaseDetails("p")),
                waits("getPurchases", one -> one.pc("user").getPurchases(ProductType.ALL)),
                waits("consumePurchase", one -> one.confirm().consumePurchase("gold100", "t", null)),
                waits("getPurchaseDetails", one -> one.confirm().consumed("gold100", "t")),
                waits(
                        "getPurchaseDetails",
                        one -> one.withMarket(MarketCode.MKT_ONE)
                                .v7()
                                .withDeadline(Duration.ofSeconds(1))
                                .getPurchaseDetails("gold100", "t")));
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void isRefusedBeforeAnythingIsSent(String operation, Waiting waiting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> waiting.on(oneStore))
                .withMessageStartingWith(operation + " ")
                .withMessageContaining(operation + "Async");
        STORE.wireMock().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void mayCallWithoutWaiting() {
        assertThat(oneStore.v7().getPurchaseDetailsAsync("gold100", bought).join())
                .isEqualTo(CompletableFuture.supplyAsync(() -> oneStore.v7().getPurchaseDetails("gold100", bought))
                        .join());
    }
}
