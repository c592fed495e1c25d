package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.PurchaseDetails;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The calls of the generated Retrofit interfaces do what those who know Retrofit expect. */
@NullUnmarked
class GeneratedInterfaceTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void buy() {
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        oneStore =
                STORE.client(MarketCode.MKT_GLB).deadline(Duration.ofSeconds(7)).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private Call<PurchaseDetails> lookUp(String productId) {
        return oneStore.v7().api().getPurchaseDetails("com.example.game", productId, bought);
    }

    private static <T> CompletableFuture<Response<T>> enqueued(Call<T> call) {
        CompletableFuture<Response<T>> result = new CompletableFuture<>();
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<T> called, Response<T> response) {
                assertThat(called).isSameAs(call);
                result.complete(response);
            }

            @Override
            public void onFailure(Call<T> called, Throwable failure) {
                assertThat(called).isSameAs(call);
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    @Test
    void aValueComesWithItsHttpResponse() throws IOException {
        for (Response<PurchaseDetails> response :
                List.of(lookUp("gold100").execute(), enqueued(lookUp("gold100")).join())) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().acknowledgeState()).isEqualTo(AcknowledgeState.NOT_ACKNOWLEDGED);
            assertThat(response.headers().get("Content-Type")).contains("json");
        }
    }

    @Test
    void aRefusalIsAResponseWithItsStatusAndBody() throws IOException {
        for (Response<PurchaseDetails> response :
                List.of(lookUp("other").execute(), enqueued(lookUp("other")).join())) {
            assertThat(response.isSuccessful()).isFalse();
            assertThat(response.code()).isEqualTo(404);
            assertThat(response.errorBody().string()).contains("NoSuchData");
        }
    }

    @Test
    void aRefusalThatHttpCallsASuccessIsAFailure() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(okJson("{\"error\":{\"code\":\"NoSuchData\",\"message\":\"none\"}}")));
        Throwable thrown =
                catchThrowableOfType(IOException.class, () -> lookUp("gold100").execute());
        assertThat(((OneStoreApiException) thrown.getCause()).code()).isEqualTo(ErrorCode.NO_SUCH_DATA);

        Throwable failure = catchThrowableOfType(
                CompletionException.class, () -> enqueued(lookUp("gold100")).join());
        assertThat(failure.getCause()).isInstanceOf(IOException.class).hasCauseInstanceOf(OneStoreApiException.class);
    }

    @Test
    void aCallIsMadeOnceAndItsCloneOnceMore() throws IOException {
        Call<PurchaseDetails> call = lookUp("gold100");
        assertThat(call.isExecuted()).isFalse();
        call.execute();
        assertThat(call.isExecuted()).isTrue();
        assertThat(call.isCanceled()).isFalse();
        assertThatIllegalStateException().isThrownBy(call::execute).withMessageContaining("clone()");

        Call<PurchaseDetails> again = call.clone();
        assertThat(again.isExecuted()).isFalse();
        assertThat(again.execute().isSuccessful()).isTrue();
    }

    @Test
    void aCallThatIsCanceledBeforeItIsMadeSendsNothing() {
        Call<PurchaseDetails> call = lookUp("gold100");
        call.cancel();
        assertThat(call.isCanceled()).isTrue();
        assertThat(call.isExecuted()).isFalse();
        IOException thrown = catchThrowableOfType(IOException.class, call::execute);
        assertThat(thrown.getCause()).isInstanceOf(OneStoreException.class).hasMessageContaining("canceled");

        Call<PurchaseDetails> asynchronous = lookUp("gold100");
        asynchronous.cancel();
        assertThat(enqueued(asynchronous))
                .failsWithin(Duration.ofSeconds(7))
                .withThrowableThat()
                .withMessageContaining("canceled");
        assertThat(STORE.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void itsTimeoutIsTheDeadline() {
        assertThat(lookUp("gold100").timeout().timeoutNanos())
                .isEqualTo(Duration.ofSeconds(7).toNanos());
    }
}
