package io.github.onestore4j.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.EmulatedApp;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the store thinks of callers that do it wrong, and of one that does it right. */
class JudgementTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private OneStore oneStore;
    private String token;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        token = STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1"))
                .purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static Rule onlyWarning() {
        assertThat(STORE.warnings()).as("%s", STORE.journal().calls()).hasSize(1);
        return STORE.warnings().get(0).rule();
    }

    /** Does what is refused. */
    private static void refused(Runnable call) {
        assertThat(catchThrowable(call::run)).isNotNull();
    }

    private static HttpResponse<String> send(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(STORE.url() + path)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String bearer() {
        return "Bearer " + STORE.store().tokens().issue(STORE.app().clientId()).value();
    }

    private String path() {
        return "/v7/apps/com.example.game/purchases/inapp/products/gold100/" + token;
    }

    @Test
    void aCarefulCallerGetsNoWarning() {
        oneStore.v7().getPurchaseDetails("gold100", token);
        oneStore.v7().consumePurchase("gold100", token, "order-1");
        STORE.assertNoWarnings();
        assertThat(STORE.journal().calls()).extracting(Call::status).containsExactly(200, 200, 200);
    }

    @Test
    void aConsumptionWithoutALookUpIsAWarning() {
        oneStore.v7().consumePurchase("gold100", token, "order-1");
        assertThat(onlyWarning()).isSameAs(Rule.NOT_LOOKED_UP);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(STORE::assertNoWarnings)
                .withMessageContaining("NOT_LOOKED_UP")
                .withMessageContaining("look it up");
    }

    @Test
    void theReasonOfNoSuchDataIsTold() {
        refused(() -> oneStore.withMarket(MarketCode.MKT_ONE).v7().getPurchaseDetails("gold100", token));
        refused(() -> oneStore.v7().getPurchaseDetails("gold500", token));
        refused(() -> oneStore.v7().getSubscriptionDetail("gold100", token));
        refused(() -> oneStore.v7().getPurchaseDetails("gold100", "SANDBOXT999999999999"));
        refused(() -> oneStore.v7().getPurchaseDetails("gold100", "26061012999999999999"));
        refused(() -> oneStore.pc(STORE.app().login("mallory")).consumePurchase(token));
        EmulatedApp other = STORE.newApp();
        String otherToken = other.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        refused(() -> oneStore.v7().getPurchaseDetails("gold100", otherToken));
        assertThat(STORE.warnings())
                .extracting(Finding::rule)
                .containsExactly(
                        Rule.OTHER_MARKET,
                        Rule.OTHER_PRODUCT,
                        Rule.OTHER_TYPE,
                        Rule.UNKNOWN_PURCHASE,
                        Rule.OTHER_ENVIRONMENT,
                        Rule.OTHER_USER,
                        Rule.OTHER_APP);
    }

    @Test
    void anIdInThePlaceOfATokenIsTold() {
        String purchaseId = STORE.store().purchase(token).firstPayment().purchaseId();
        refused(() -> oneStore.v7().getPurchaseDetails("gold100", purchaseId));
        refused(() -> oneStore.v2().getPurchaseDetails(token));
        assertThat(STORE.warnings())
                .extracting(Finding::rule, Finding::toString)
                .satisfiesExactly(
                        first -> assertThat(first.toList().toString())
                                .contains("UNKNOWN_PURCHASE", "this operation needs its purchaseToken"),
                        second -> assertThat(second.toList().toString())
                                .contains("UNKNOWN_PURCHASE", "this operation needs its purchaseId"));
    }

    @Test
    void aMissingMarketIsAWarningAndSoIsWhatComesOfIt() throws Exception {
        assertThat(send(path(), "Authorization", bearer()).statusCode()).isEqualTo(404);
        assertThat(STORE.warnings()).extracting(Finding::rule).containsExactly(Rule.MARKET_MISSING, Rule.OTHER_MARKET);
    }

    @Test
    void anotherPayloadIsAWarning() {
        oneStore.v7().getPurchaseDetails("gold100", token);
        refused(() -> oneStore.v7().consumePurchase("gold100", token, "order-2"));
        assertThat(onlyWarning()).isSameAs(Rule.PAYLOAD_DIFFERS);
    }

    @Test
    void aPurchaseThatNobodyConfirmsIsAWarningAndSoIsALateConfirmation() {
        oneStore.v7().getPurchaseDetails("gold100", token);
        STORE.store().advance(Duration.ofDays(3));
        assertThat(onlyWarning()).isSameAs(Rule.NEVER_CONFIRMED);
        refused(() -> oneStore.v7().acknowledgePurchase("gold100", token));
        assertThat(STORE.warnings())
                .extracting(Finding::rule)
                .containsExactly(Rule.NEVER_CONFIRMED, Rule.CONFIRMED_TOO_LATE);
    }

    @Test
    void tokensOfTheOtherEnvironmentAreTold() throws Exception {
        try (OneStoreEmulator commercial = OneStoreEmulator.commercial()) {
            String value = commercial.store().tokens().issue("com.example.game").value();
            send(path(), "Authorization", "Bearer " + value, "x-market-code", "MKT_GLB");
        }
        assertThat(onlyWarning()).isSameAs(Rule.OTHER_ENVIRONMENT);
    }

    @Test
    void aTokenWithoutTheWordBearerAndOneOfAnotherAppAreTold() throws Exception {
        send(path(), "Authorization", bearer().substring(7), "x-market-code", "MKT_GLB");
        EmulatedApp other = STORE.newApp();
        String value = STORE.store().tokens().issue(other.clientId()).value();
        send(path(), "Authorization", "Bearer " + value, "x-market-code", "MKT_GLB");
        assertThat(STORE.warnings()).extracting(Finding::rule).containsExactly(Rule.BEARER_MISSING, Rule.OTHER_APP);
    }

    @Test
    void aSecretThatWasNotEncodedIsTold() throws Exception {
        STORE.store().register(STORE.store().app("com.example.game").secret("a+b/c="));
        String form = "grant_type=client_credentials&client_id=com.example.game&client_secret=a+b/c=";
        HttpRequest request = HttpRequest.newBuilder(URI.create(STORE.url() + "/v7/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("x-market-code", "MKT_GLB")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(onlyWarning()).isSameAs(Rule.SECRET_NOT_ENCODED);
    }

    @Test
    void anEncodedSlashIsTold() throws Exception {
        send("/v7/apps/com.example.game/purchases/inapp/products/" + URLEncoder.encode("a/b", StandardCharsets.UTF_8)
                + "/t");
        assertThat(onlyWarning()).isSameAs(Rule.ENCODED_SLASH);
    }

    @Test
    void aTokenThatIsAskedForAgainAndAgainIsANote() {
        for (int i = 0; i < 5; i++) {
            try (OneStore another = STORE.client(MarketCode.MKT_GLB).build()) {
                another.v7().getPurchaseDetails("gold100", token);
            }
        }
        assertThat(STORE.journal().findings()).extracting(Finding::rule).containsExactly(Rule.TOKEN_NOT_KEPT);
        STORE.assertNoWarnings();
    }

    @Test
    void warningsBelongToTheAppTheyAreAbout() {
        EmulatedApp other = STORE.newApp();
        Purchase purchase = other.buy(Sale.of(ProductType.INAPP, "gold100"));
        try (OneStore careless = other.client(MarketCode.MKT_GLB).build()) {
            careless.v7().consumePurchase("gold100", purchase.purchaseToken());
        }
        STORE.app().assertNoWarnings();
        assertThat(other.warnings()).hasSize(1);
        assertThat(other.calls()).hasSize(2);
    }
}
