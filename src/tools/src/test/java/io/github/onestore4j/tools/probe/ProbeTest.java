package io.github.onestore4j.tools.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.journal.Call;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store that does what the specs say is not reported, one that does not is, and nobody's data is in the report. */
class ProbeTest {
    @RegisterExtension
    static final OneStoreEmulator store = OneStoreEmulator.sandbox();

    private static final String LOOK_UP = "/v7/apps/.*/purchases/inapp/.*";
    private static final String DETAILS = """
            {"consumptionState": 0, "developerPayload": "canary-payload", "purchaseState": 0, "purchaseTime": 1700000000000,
             "purchaseId": "canary-purchase", "acknowledgeState": 0, "quantity": 1}""";

    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int exitCode;

    @BeforeEach
    void somebodyHasBoughtSomething() {
        Purchase purchase = store.buy(
                Sale.of(ProductType.INAPP, "canary-product").user("canary-user").developerPayload("canary-payload"));
        variables.put("ONESTORE_CLIENT_ID", store.app().clientId());
        variables.put("ONESTORE_CLIENT_SECRET", store.app().clientSecret());
        variables.put("ONESTORE_PRODUCT_ID", "canary-product");
        variables.put("ONESTORE_PURCHASE_TOKEN", purchase.purchaseToken());
        variables.put("ONESTORE_PURCHASE_ID", purchase.firstPayment().purchaseId());
        variables.put("ONESTORE_USER_ACCESS_TOKEN", store.app().login("canary-user"));
        variables.put("ONESTORE_LICENSE_KEY", store.app().licenseKey());
    }

    private String probe(Clock clock) throws IOException {
        exitCode = Probe.run(store.url(), variables, clock, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Probes a store that responds in another way when a purchase is looked up. */
    private String probe(ResponseDefinitionBuilder response) throws IOException {
        store.wireMock().stubFor(get(urlMatching(LOOK_UP)).willReturn(response));
        String report = probe(Clock.systemUTC());
        assertThat(exitCode).as(report).isEqualTo(1);
        return report;
    }

    private static ResponseDefinitionBuilder details(String from, String to) {
        assertThat(DETAILS).contains(from);
        return okJson(DETAILS.replace(from, to));
    }

    @Test
    void aStoreAsTheSpecsSayHasNoDifferences() throws IOException {
        String report = probe(Clock.systemUTC());
        assertThat(exitCode).as(report).isZero();
        assertThat(report)
                .contains("iap-v7 getPurchaseDetails: 200, ", "iap-v7 getSubscriptionDetail: 404 NoSuchData, ")
                .contains(
                        "oauth getAccessToken: 200, ", "pc-v7 getPurchases: 200, ", "iap-v2 getVoidedPurchases: 200, ")
                .contains("signature in a list of purchases: VALID")
                .contains("differs from the specs: 0");
    }

    @Test
    void nothingIsChangedAndWhatHasNoValueIsNotCalled() throws IOException {
        variables.keySet().removeIf(name -> !name.contains("CLIENT"));
        String report = probe(Clock.systemUTC());
        assertThat(exitCode).as(report).isZero();
        assertThat(report)
                .contains("iap-v7 getPurchaseDetails: 404 NoSuchData, ")
                .contains("pc-v7 getPurchases: not called, for lack of ONESTORE_USER_ACCESS_TOKEN")
                .contains("iap-v2 getPurchaseDetails: not called, for lack of purchaseId");
        assertThat(store.journal().calls())
                .isNotEmpty()
                .extracting(Call::toString)
                .noneMatch(call -> call.matches(".*(consume|acknowledge|cancel|reactivate|defer|order|manage).*"));
    }

    @Test
    void eachPlantedDifferenceIsNamed() throws IOException {
        assertThat(probe(details("\"quantity\": 1", "\"quantity\": 1, \"gift\": \"canary\"")))
                .contains("unknown field gift: String of 6 characters  (iap-v7 getPurchaseDetails)");
        assertThat(probe(details("1700000000000", "\"1700000000000\"")))
                .contains("other type of purchaseTime: String of 13 characters, in the specs Long");
        assertThat(probe(details("\"purchaseState\": 0", "\"purchaseState\": 7")))
                .contains("unknown value of purchaseState: 7");
        assertThat(probe(details("\"acknowledgeState\": 0, ", ""))).contains("missing field acknowledgeState");
        assertThat(probe(details("{", "{").withHeader("Keep-Alive", "timeout=5, max=100")))
                .contains("header keep-alive: timeout=5, max=100");
        assertThat(probe(details("{", "{").withHeader("Content-Type", "application/json;charset=EUC-KR")))
                .contains("header content-type: application/json;charset=EUC-KR");
        assertThat(probe(jsonResponse("{\"error\": {\"code\": \"GoneFishing\", \"message\": \"canary\"}}", 404)))
                .contains("unknown value of error.code: GoneFishing", "getPurchaseDetails: 404 GoneFishing");
        assertThat(probe(jsonResponse("{\"error\": {\"code\": \"NoSuchData\", \"message\": \"canary\"}}", 418)))
                .contains("status 418 where the specs have 404");
        assertThat(probe(okJson(DETAILS).withStatus(203))).contains("status 203 where the specs have 200");
        assertThat(probe(okJson("<html>canary</html>").withStatus(502)))
                .contains("status 502 with a body that is no JSON object: 19 characters");
    }

    @Test
    void whatDoesNotRespondIsNamedAndTheRestIsProbed() throws IOException {
        store.wireMock().stubFor(post(urlMatching("/v2/oauth/token")).willReturn(jsonResponse("{}", 401)));
        variables.put("ONESTORE_USER_ACCESS_TOKEN", "expired");
        assertThat(probe(aResponse().withFault(Fault.EMPTY_RESPONSE)))
                .containsPattern("no response: \\w+  \\(iap-v7 getPurchaseDetails\\)")
                .contains("iap-v7 getVoidedPurchases: 200, ")
                .contains("iap-v2 getVoidedPurchases: not called, for lack of a token")
                .contains("signature in a list of purchases: not checked");
    }

    @Test
    void aClockThatIsWrongIsNamed() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:02:00Z"), ZoneOffset.UTC);
        store.wireMock()
                .stubFor(get(urlMatching(LOOK_UP))
                        .willReturn(okJson(DETAILS).withHeader("Date", "Sat, 28 Nov 2026 12:00:00 GMT")));
        assertThat(probe(clock)).contains("clock: the store's is 120 s behind this machine's");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void nobodysDataIsInTheReport() throws IOException {
        String token = variables.get("ONESTORE_PURCHASE_TOKEN");
        probe(details(
                "\"quantity\": 1", "\"canary name\": {\"a\": [\"canary\"]}, \"x\": \"canary\", \"" + token + "\": 1"));
        probe(details("\"purchaseState\": 0", "\"purchaseState\": \"canary-state\""));
        probe(details("{", "{")
                .withHeader("Server", "\u00e4canary")
                .withHeader("Location", "https://canary?x=" + token));
        probe(okJson("canary").withStatus(500).withHeader("Content-Type", "canary " + token));
        String report = probe(jsonResponse("{\"error\": {\"code\": \"canary-code\", \"message\": \"canary\"}}", 400));
        assertThat(report)
                .contains("differs from the specs")
                .doesNotContain("canary")
                .doesNotContain(store.url());
        assertThat(variables.values()).allSatisfy(secret -> assertThat(report).doesNotContain(secret));
        assertThat(store.journal().calls()).isNotEmpty();
    }

    @Test
    void whatKeepsItFromRunningIsSaidWithWhatToDo() {
        store.wireMock().stubFor(post(urlMatching("/v7/oauth/token")).willReturn(jsonResponse("{}", 401)));
        assertThatThrownBy(() -> probe(Clock.systemUTC()))
                .hasMessageStartingWith("The store gives no token: 401")
                .hasMessageContaining("ONESTORE_CLIENT_SECRET");
        variables.remove("ONESTORE_CLIENT_SECRET");
        assertThatThrownBy(() -> probe(Clock.systemUTC())).hasMessageContaining("Set ONESTORE_CLIENT_SECRET");
        for (String environment : List.of("sandpit", "http://sbpp.onestore.net")) {
            assertThatThrownBy(() -> Probe.run(environment, variables, Clock.systemUTC(), System.out))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
