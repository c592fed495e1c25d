package io.github.onestore4j;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear exception, and not one request goes out for it. */
@NullUnmarked
class BadInputTest {
    private static final Instant NOW = Instant.parse("2026-06-10T14:59:59Z");

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(NOW));

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void nothingWasSent() {
        oneStore.close();
        STORE.wireMock().verify(0, anyRequestedFor(anyUrl()));
    }

    private static void refused(ThrowingCallable call, String... words) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContainingAll(words);
    }

    @Test
    void anUnknownMarket() {
        refused(() -> OneStore.builder().market(MarketCode.of("MKT_GLC")), "MKT_GLC", "MKT_ONE", "MKT_GLB");
        refused(() -> oneStore.withMarket(MarketCode.of("MKT_GLC")), "MKT_GLC");
    }

    @Test
    void emptyCredentials() {
        refused(() -> OneStore.builder().credentials("", "secret"), "clientId", "empty");
        refused(() -> OneStore.builder().credentials("com.example.game", ""), "clientSecret", "empty");
        refused(() -> OneStore.builder().credentials("com.example.game", " "), "clientSecret", "empty");
        refused(() -> OneStore.builder().credentials("a/b", "secret"), "clientId", "slash");
        refused(() -> OneStore.builder().credentials("a".repeat(129), "secret"), "clientId", "128");
    }

    @Test
    void missingSettings() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OneStore.builder().build())
                .withMessageContaining("environment");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        OneStore.builder().environment(Environment.SANDBOX).build())
                .withMessageContaining("market");
        assertThatIllegalStateException()
                .isThrownBy(() -> OneStore.builder()
                        .environment(Environment.SANDBOX)
                        .market(MarketCode.MKT_GLB)
                        .build())
                .withMessageContaining("credentials");
    }

    @Test
    void aClientWithoutASecretSaysWhyItHasNoServerApi() {
        try (OneStore app = OneStore.builder()
                .environment(Environment.SANDBOX)
                .market(MarketCode.MKT_GLB)
                .clientId("com.example.game")
                .build()) {
            assertThatIllegalStateException()
                    .isThrownBy(app::v7)
                    .withMessageContaining("credentials(clientId, clientSecret)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sbpp.onestore.net",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://192.168.0.1",
                "http://[::2]"
            })
    void httpToAHostThatIsNotLoopback(String url) {
        refused(() -> Environment.at(url), "https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:password@sbpp.onestore.net",
                "https://sbpp.onestore.net/?a=b",
                "https://sbpp.onestore.net/#a",
                "ftp://sbpp.onestore.net",
                "sbpp.onestore.net",
                ""
            })
    void aUrlThatIsNotAPlace(String url) {
        refused(() -> Environment.at(url), "URL");
    }

    @Test
    void aSlashInAnId() {
        refused(() -> oneStore.v7().getPurchaseDetails("gold/100", "t"), "getPurchaseDetails", "productId", "slash");
        refused(() -> oneStore.v7().consumePurchase("gold100", "a/b"), "consumePurchase", "purchaseToken", "slash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a;b", "a\nb", "a\u0000b", "a\uD800b"})
    void anIdThatCannotStandInAPath(String id) {
        refused(() -> oneStore.v7().getSubscriptionDetail(id, "t"), "getSubscriptionDetail", "productId");
        refused(() -> oneStore.v7().getSubscriptionDetail("p", id), "getSubscriptionDetail", "purchaseToken");
    }

    @Test
    void idsThatAreTooLong() {
        refused(() -> oneStore.v7().getPurchaseDetails("p".repeat(151), "t"), "getPurchaseDetails", "productId", "150");
        refused(
                () -> oneStore.v7().consumePurchase("p", "t", "x".repeat(201)),
                "consumePurchase",
                "developerPayload",
                "200");
    }

    @Test
    void numbersOutOfTheirRange() {
        refused(() -> oneStore.v7().deferSubscription("p", "t", 0), "deferSubscription", "deferPeriod", "1 to 365");
        refused(() -> oneStore.v7().deferSubscription("p", "t", 366), "deferSubscription", "deferPeriod", "1 to 365");
        refused(
                () -> oneStore.v7().getUnconfirmedPurchases(PageRequest.first().withMaxResults(101)),
                "maxResults",
                "1 to 100");
        refused(
                () -> oneStore.v7().getVoidedPurchases(PageRequest.first().withMaxResults(0)),
                "maxResults",
                "1 to 999");
    }

    @Test
    void nullWhereAValueIsNeeded() {
        refused(() -> oneStore.v7().getPurchaseDetails(null, "t"), "getPurchaseDetails", "productId", "null");
    }

    @Test
    void theSameForAsynchronousCalls() {
        refused(() -> oneStore.v7().getPurchaseDetailsAsync("a/b", "t"), "getPurchaseDetails", "productId", "slash");
    }

    @Test
    void aRangeOfMoreThanAMonth() {
        TimeRange tooLong = TimeRange.last(Duration.ofDays(32));
        refused(
                () -> oneStore.v7().getVoidedPurchases(PageRequest.of(tooLong)),
                "getVoidedPurchases",
                "nothing from before");
        refused(() -> oneStore.v7().voidedPurchases(tooLong).iterator(), "getVoidedPurchases", "nothing from before");
        refused(
                () -> oneStore.v7()
                        .unconfirmedPurchases(TimeRange.since(Instant.parse("2026-05-10T14:59:58Z")))
                        .iterator(),
                "getUnconfirmedPurchases",
                "2026-05-10T14:59:58Z");
    }

    @Test
    void aRangeOfTheFuture() {
        refused(
                () -> oneStore.v7().getVoidedPurchases(PageRequest.of(TimeRange.between(NOW, NOW.plusSeconds(61)))),
                "getVoidedPurchases",
                "after now");
        refused(
                () -> oneStore.v7().getVoidedPurchases(PageRequest.of(TimeRange.since(NOW.plusSeconds(61)))),
                "after now");
    }

    @Test
    void aRangeThatEndsBeforeItStarts() {
        refused(() -> TimeRange.between(NOW, NOW.minusMillis(1)), "before it starts");
        refused(() -> TimeRange.last(Duration.ZERO), "not positive");
    }

    @Test
    void settingsThatLeaveNoRoom() {
        refused(() -> OneStore.builder().deadline(Duration.ZERO), "deadline");
        refused(() -> OneStore.builder().maxBodyBytes(0), "maxBodyBytes");
    }
}
