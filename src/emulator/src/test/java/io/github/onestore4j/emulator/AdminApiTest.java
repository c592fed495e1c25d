package io.github.onestore4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PurchaseState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store filled and moved over HTTP, as a tester without Java would. */
class AdminApiTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        URI uri = URI.create(STORE.wireMock().baseUrl() + "/__admin/onestore" + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    @Test
    void appsPurchasesRefundsAndTheClock() throws Exception {
        post("/apps", "{\"clientId\": \"com.other\", \"clientSecret\": \"s+/=\"}");
        String bought = post(
                        "/purchases",
                        "{\"clientId\": \"com.other\", \"type\": \"inapp\", \"productId\": \"p\", \"market\": \"MKT_ONE\","
                                + " \"developerPayload\": \"order-1\", \"quantity\": 2}")
                .body();
        String token = field(bought, "purchaseToken");
        try (OneStore oneStore = STORE.client(MarketCode.MKT_ONE)
                .credentials("com.other", "s+/=")
                .build()) {
            assertThat(oneStore.v7().getPurchaseDetails("p", token)).satisfies(details -> {
                assertThat(details.purchaseId()).isEqualTo(field(bought, "purchaseId"));
                assertThat(details.quantity()).isEqualTo(2);
                assertThat(details.developerPayload()).isEqualTo("order-1");
                assertThat(details.purchaseState()).isSameAs(PurchaseState.COMPLETED);
            });
            post("/refunds", "{\"purchaseToken\": \"" + token + "\"}");
            assertThat(oneStore.v7().getPurchaseDetails("p", token).purchaseState())
                    .isSameAs(PurchaseState.CANCELED);
        }
        assertThat(post("/clock", "{\"advance\": \"P1DT1H\"}").body()).contains("2026-06-11T13:00:00Z");
    }

    @Test
    void mistakesAreExplained() throws Exception {
        assertThat(post("/purchases", "{\"type\": \"inapp\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("productId"));
        assertThat(post("/purchases", "{\"clientId\": \"nobody\", \"type\": \"inapp\", \"productId\": \"p\"}")
                        .body())
                .contains("no app nobody");
        assertThat(post("/clock", "{\"advance\": \"tomorrow\"}").statusCode()).isEqualTo(400);
        assertThat(post("/refunds", "not json").statusCode()).isEqualTo(400);
    }
}
