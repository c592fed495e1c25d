package io.github.onestore4j.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A token call that fails, lies or comes late: callers with a live token never notice, and others get one clear
 * exception.
 */
@NullUnmarked
class TokenFaultTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T00:00:00Z")));

    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static StubMapping tokenCalls(ResponseDefinitionBuilder response) {
        return STORE.wireMock().stubFor(post("/v7/oauth/token").willReturn(response));
    }

    private static void verifyTokenRequests(int count) {
        STORE.wireMock().verify(count, postRequestedFor(urlEqualTo("/v7/oauth/token")));
    }

    private void look() {
        oneStore.v7().getPurchaseDetails("gold100", bought);
    }

    private OneStoreTokenException failedLookUp() {
        return catchThrowableOfType(OneStoreTokenException.class, this::look);
    }

    /** A response with a token that the store really takes. */
    private static String issued(String expiresIn) {
        String token =
                STORE.store().tokens().issue(OneStoreEmulator.APP.clientId()).value();
        return "{\"access_token\": \"%s\"%s}".formatted(token, expiresIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"expires_in\": null",
                ", \"expires_in\": 0",
                ", \"expires_in\": -1",
                ", \"expires_in\": 9223372036854775807",
                ", \"expires_in\": \"3600\""
            })
    void aTokenIsUsedWhateverIsSaidOfItsLife(String expiresIn) {
        tokenCalls(okJson(issued(expiresIn)));
        for (int i = 0; i < 20; i++) {
            look();
        }
        verifyTokenRequests(1);
    }

    @Test
    void aTokenThatIsSaidToLiveForEverIsRenewedAfterAnHour() {
        StubMapping lie = tokenCalls(okJson(issued(", \"expires_in\": 9223372036854775807")));
        look();
        STORE.wireMock().removeStubMapping(lie);
        STORE.clock().advance(Duration.ofMinutes(61));
        look();
        verifyTokenRequests(2);
    }

    @Test
    void aTokenCallThatIsDownDisturbsNobodyWithALiveToken() {
        look();
        tokenCalls(serverError());
        for (int minute = 0; minute < 59; minute++) {
            STORE.clock().advance(Duration.ofMinutes(1));
            look();
        }
        STORE.clock().advance(Duration.ofMinutes(1));
        OneStoreTokenException without = failedLookUp();
        assertThat(without.isRetryable()).isTrue();
        assertThat(without.operation()).isEqualTo("getPurchaseDetails");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"FAIL\", \"access_token\": \"t\"}",
                "{}",
                "{\"access_token\": null}",
                "{\"access_token\": \"\"}",
                "[]",
                "nonsense",
                ""
            })
    void aResponseWithoutATokenIsOneClearException(String body) {
        tokenCalls(aResponse().withBody(body));
        assertThat(failedLookUp()).hasMessageContaining("could not obtain an access token");
        assertThat(failedLookUp().mayHaveHappened()).isFalse();
        verifyTokenRequests(1);
    }

    @Test
    void aTokenThatCannotStandInAHeaderIsAClearExceptionToo() {
        tokenCalls(okJson("{\"access_token\": \"line\\r\\nbreak\"}"));
        assertThat(failedLookUp()).hasMessageNotContaining("break");
    }

    @Test
    void aTokenThatIsRevokedInTheMiddleIsReplacedForAllWithOneRequest() {
        for (int i = 0; i < 5; i++) {
            look();
        }
        STORE.store().tokens().revokeAll();
        STORE.clock().advance(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            look();
        }
        verifyTokenRequests(2);
    }

    @Test
    void aClockThatJumpsBackStopsNobody() {
        look();
        STORE.clock().advance(Duration.ofDays(-2));
        for (int i = 0; i < 20; i++) {
            look();
        }
        assertThat(STORE.wireMock()
                        .findAll(postRequestedFor(urlEqualTo("/v7/oauth/token")))
                        .size())
                .isLessThanOrEqualTo(2);
    }
}
