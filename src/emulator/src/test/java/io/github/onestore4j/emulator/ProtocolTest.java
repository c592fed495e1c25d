package io.github.onestore4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the emulated store says to requests that the client would never send. */
class ProtocolTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private final HttpClient http = HttpClient.newHttpClient();
    private String path;
    private String token;

    @BeforeEach
    void buy() {
        String bought = STORE.buy(Sale.of(ProductType.INAPP, "p")).purchaseToken();
        path = "/v7/apps/com.example.game/purchases/inapp/products/p/" + bought;
        token = STORE.store().tokens().issue("com.example.game").value();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(STORE.wireMock().baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("x-market-code", "MKT_GLB");
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    @Test
    void theWordBearerAndATokenAreNeeded() throws Exception {
        assertThat(send(request(path).setHeader("Authorization", token))).contains("400", "InvalidAuthorizationHeader");
        assertThat(send(request(path).setHeader("Authorization", "bearer " + token)))
                .contains("400", "InvalidAuthorizationHeader");
        assertThat(send(request(path).setHeader("Authorization", "Bearer nonsense")))
                .contains("401", "InvalidAccessToken");
        assertThat(send(request(path))).contains("200", "purchaseId");
    }

    @Test
    void withoutAMarketItIsKorea() throws Exception {
        assertThat(send(request(path).setHeader("x-market-code", "MKT_ONE"))).contains("404", "NoSuchData");
        assertThat(send(request(path).setHeader("x-market-code", "MKT_MARS")))
                .contains("400", "InvalidRequest", "x-market-code");
    }

    @Test
    void anotherAppsTokenIsNotAuthorized() throws Exception {
        assertThat(send(request(path.replace("com.example.game", "com.other")))).contains("403", "UnauthorizedAccess");
    }

    @Test
    void jsonIsNeeded() throws Exception {
        assertThat(send(request(path).setHeader("Content-Type", "text/plain"))).contains("415", "InvalidContentType");
        assertThat(send(request(path + "/consume").POST(HttpRequest.BodyPublishers.ofString("{"))))
                .contains("400", "BadRequest");
    }

    @Test
    void pathsAndMethodsAreThoseOfThePage() throws Exception {
        assertThat(send(request("/v7/apps/com.example.game/nothing"))).contains("404", "ResourceNotFound");
        assertThat(send(request(path + "/consume").GET())).contains("405", "MethodNotAllowed");
    }

    @Test
    void requiredValuesAreNamed() throws Exception {
        String bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "p")).purchaseToken();
        String defer = "/v7/apps/com.example.game/purchases/subscription/products/p/" + bought + "/defer";
        assertThat(send(request(defer).POST(HttpRequest.BodyPublishers.ofString("{}"))))
                .contains("400", "RequiredValueNotExist", "deferPeriod");
    }
}
