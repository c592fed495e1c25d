package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ONE store issued goes back to it as it came, also if it is longer than its page says. */
class IssuedTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final String LONG = "SANDBOX".repeat(20);

    private static final List<BiFunction<OneStore, String, Object>> CALLS = List.of(
            (oneStore, issued) -> oneStore.v7().getPurchaseDetails("gold100", issued),
            (oneStore, issued) -> oneStore.v7().consumePurchase("gold100", issued),
            (oneStore, issued) -> oneStore.v7().deferSubscription("vip", issued, 3),
            (oneStore, issued) -> oneStore.v2().getPurchaseDetails(issued),
            (oneStore, issued) -> oneStore.v2().consumePurchase(issued),
            (oneStore, issued) -> oneStore.pc("user").consumePurchase(issued));

    @Test
    void isNeverTooLong() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            for (BiFunction<OneStore, String, Object> call : CALLS) {
                OneStoreApiException refused =
                        catchThrowableOfType(OneStoreApiException.class, () -> call.apply(oneStore, LONG));
                assertThat(refused).isNotNull();
                assertThat(refused.code()).isNotSameAs(ErrorCode.INVALID_REQUEST);
            }
        }
    }

    @Test
    void isStillKeptFromChangingThePath() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            for (BiFunction<OneStore, String, Object> call : CALLS) {
                for (String hostile : List.of("", "a/b", "..", "a\nb", "a\u0000b", "a;b")) {
                    assertThatIllegalArgumentException().isThrownBy(() -> call.apply(oneStore, hostile));
                }
            }
        }
    }

    @Test
    void aLongContinuationKeyDoesNotEndALoop() {
        String key = "k".repeat(42);
        STORE.wireMock()
                .stubFor(get(urlPathMatching("/v7/apps/.*/voided-purchases"))
                        .withQueryParam("continuationKey", absent())
                        .willReturn(okJson("{\"continuationKey\": \"" + key
                                + "\", \"voidedPurchaseList\": [{\"purchaseId\": \"1\"}]}")));
        STORE.wireMock()
                .stubFor(get(urlPathMatching("/v7/apps/.*/voided-purchases"))
                        .withQueryParam("continuationKey", equalTo(key))
                        .willReturn(okJson("{\"voidedPurchaseList\": [{\"purchaseId\": \"2\"}]}")));
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThat(oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7))))
                    .extracting(voided -> voided.purchaseId())
                    .containsExactly("1", "2");
        }
    }

    @Test
    void whatADeveloperChoseIsStillMeasured() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> oneStore.v7().getPurchaseDetails("p".repeat(151), "t"))
                    .withMessageContaining("150");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> oneStore.v7().consumePurchase("gold100", "t", "x".repeat(201)))
                    .withMessageContaining("200");
        }
        assertThat(STORE.wireMock().getAllServeEvents()).isEmpty();
    }
}
