package io.github.onestore4j.emulator.admin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is reset, the store responds. */
class ResetTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;
    private Admin admin;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        admin = new Admin(STORE.url());
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    /** A way to reset WireMock. */
    private interface Reset {
        void run() throws Exception;
    }

    private static Reset send(String method, String path) {
        return () -> {
            URI uri = URI.create(STORE.url() + path);
            int status = new Admin(STORE.url())
                    .send(HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()))
                    .status();
            assertThat(status).isEqualTo(200);
        };
    }

    static Stream<Reset> resets() {
        return Stream.of(
                send("POST", "/__admin/reset"),
                send("POST", "/__admin/mappings/reset"),
                send("DELETE", "/__admin/mappings"),
                send("POST", "/__admin/scenarios/reset"),
                send("DELETE", "/__admin/requests"),
                () -> STORE.wireMock().resetAll(),
                () -> STORE.wireMock().resetMappings(),
                () -> STORE.wireMock().resetToDefaultMappings(),
                () -> STORE.wireMock().getStubMappings().forEach(STORE.wireMock()::removeStub));
    }

    @ParameterizedTest
    @MethodSource("resets")
    void theStoreOutlivesEveryResetOfWireMock(Reset reset) throws Exception {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        reset.run();
        assertThat(oneStore.v7().getPurchaseDetails("gold100", token).purchaseId())
                .isNotEmpty();
    }

    @Test
    void aTestsOwnStubsAreResetAsEver() {
        STORE.wireMock().stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
        STORE.wireMock().resetAll();
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        oneStore.v7().getPurchaseDetails("gold100", token);
    }

    @Test
    void aResetOfTheStoreIsItsBeginning() throws Exception {
        admin.post("/purchases", "{\"type\": \"inapp\", \"productId\": \"p\"}");
        admin.post("/apps", "{\"clientId\": \"com.other\"}");
        assertThat(admin.post("/reset", "").status()).isEqualTo(200);
        assertThat(admin.get("/purchases").list("purchases")).isEmpty();
        assertThat(admin.get("/apps").list("apps")).hasSize(1);
        STORE.buy(Sale.of(ProductType.INAPP, "p"));
        STORE.reset();
        assertThat(STORE.store().purchases(any -> true)).isEmpty();
    }

    @Test
    void aSavedStateIsLoadedAsItWas() throws Exception {
        admin.post("/products", "{\"type\": \"subscription\", \"productId\": \"vip\", \"price\": 700}");
        admin.post("/logins", "{\"user\": \"anna\", \"userAccessToken\": \"anna-token\"}");
        String token = admin.post(
                        "/purchases", "{\"type\": \"subscription\", \"productId\": \"vip\", \"user\": \"anna\"}")
                .text("purchaseToken");
        admin.post("/subscriptions", "{\"purchaseToken\": \"" + token + "\", \"action\": \"hold\"}");
        String saved = admin.get("/state").body();
        String purchase = admin.get("/purchases/" + token).body();
        admin.post("/clock", "{\"advance\": \"P90D\"}");
        admin.post("/reset", "");
        assertThat(admin.post("/state", saved).status()).isEqualTo(200);
        assertThat(admin.get("/purchases/" + token).body()).isEqualTo(purchase);
        assertThat(admin.get("/products").body()).contains("vip");
        assertThat(admin.get("/logins").body()).contains("anna-token");
        try (OneStoreEmulator commercial = OneStoreEmulator.commercial()) {
            assertThat(new Admin(commercial.url()).post("/state", saved).body()).contains("the state is of SANDBOX");
        }
    }
}
