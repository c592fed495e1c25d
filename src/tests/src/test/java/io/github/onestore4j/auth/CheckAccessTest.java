package io.github.onestore4j.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A health check that costs one token call. */
class CheckAccessTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void itIsOneCallEachTimeAndItsTokenIsUsed() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.checkAccess();
            STORE.wireMock().verify(1, anyRequestedFor(anyUrl()));
            oneStore.v7().getVoidedPurchases();
            oneStore.checkAccess();
        }
        STORE.wireMock().verify(2, postRequestedFor(urlEqualTo("/v7/oauth/token")));
        STORE.wireMock().verify(3, anyRequestedFor(anyUrl()));
    }

    @Test
    void aWrongSecretIsONEStoresRefusal() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", "another-secret")
                .build()) {
            OneStoreApiException refused = catchThrowableOfType(OneStoreApiException.class, oneStore::checkAccess);
            assertThat(refused.operation()).isEqualTo("getAccessToken");
        }
    }

    @Test
    void itKeepsTheDeadlineOfItsClient() throws IOException {
        try (FaultProxy stalling = new FaultProxy(STORE.url());
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB, stalling)
                        .deadline(Duration.ofMinutes(5))
                        .build()) {
            stalling.inject(Fault.STALL_BEFORE_RESPONSE, 9, path -> true);
            OneStore quick = oneStore.withDeadline(Duration.ofMillis(200));
            OneStoreConnectionException late =
                    catchThrowableOfType(OneStoreConnectionException.class, quick::checkAccess);
            assertThat(late).hasMessageContaining("timeout after 200 ms");
        }
    }

    @Test
    void anAppWithoutASecretHasNoAccessToCheck() {
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).clientId("com.example.game").build()) {
            assertThatIllegalStateException().isThrownBy(oneStore::checkAccess);
        }
    }
}
