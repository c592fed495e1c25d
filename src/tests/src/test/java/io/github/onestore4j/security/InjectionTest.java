package io.github.onestore4j.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.OpenEnum;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile text in every parameter of every operation: it is refused before anything is sent, or arrives as that
 * parameter and nothing else.
 */
@NullUnmarked
class InjectionTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final String HARMLESS = "harmless";

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).retries(0).build();
        oneStore.v7().getVoidedPurchases();
        oneStore.v2().getVoidedPurchases();
        STORE.wireMock().stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    /** Every synchronous method of every facade that makes one call. */
    private Stream<Target> targets() {
        return Stream.of(oneStore.v7(), oneStore.v2(), oneStore.pc("user"))
                .flatMap(facade -> Stream.of(facade.getClass().getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic() && method.getParameterCount() > 0)
                        .filter(method -> !CompletableFuture.class.isAssignableFrom(method.getReturnType()))
                        .filter(method -> !method.getReturnType().isInstance(facade))
                        .filter(method -> !Iterable.class.isAssignableFrom(method.getReturnType()))
                        .map(method -> new Target(facade, method)));
    }

    private record Target(Object facade, Method method) {
        /** The same call with hostile text in one of its parameters; empty for a parameter that is no text. */
        Object[] arguments(int hostileIndex, String hostile) throws ReflectiveOperationException {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(method.getParameterTypes()[i], i == hostileIndex ? hostile : HARMLESS);
            }
            return arguments;
        }

        private static @Nullable Object argument(Class<?> type, String text) throws ReflectiveOperationException {
            if (type == String.class) {
                return text;
            }
            if (type == List.class) {
                return List.of(text);
            }
            if (OpenEnum.class.isAssignableFrom(type)) {
                boolean harmless = text.equals(HARMLESS);
                return harmless && type == ProductType.class
                        ? ProductType.INAPP
                        : type.getMethod("of", String.class).invoke(null, text);
            }
            if (type == PurchaseRequest.class) {
                return PurchaseRequest.builder()
                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                        .returnUrl("https://shop.example/" + (text.equals(HARMLESS) ? "" : text))
                        .developerPayload(text)
                        .build();
            }
            if (type == PageRequest.class) {
                return PageRequest.first().withContinuationKey(text);
            }
            return type == int.class ? 1 : null;
        }

        boolean takesText(int index) {
            Class<?> type = method.getParameterTypes()[index];
            return type == String.class
                    || type == List.class
                    || OpenEnum.class.isAssignableFrom(type)
                    || type == PageRequest.class
                    || type == PurchaseRequest.class;
        }
    }

    /** The one request that a call makes; null when it is refused before. */
    private static @Nullable ServeEvent requestOf(Target target, Object[] arguments)
            throws ReflectiveOperationException {
        STORE.wireMock().resetRequests();
        try {
            target.method().invoke(target.facade(), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException) {
                assertThat(STORE.wireMock().getAllServeEvents()).isEmpty();
                return null;
            }
            assertThat(thrown.getCause()).isInstanceOf(OneStoreException.class);
        }
        assertThat(STORE.wireMock().getAllServeEvents()).hasSize(1);
        return STORE.wireMock().getAllServeEvents().get(0);
    }

    private static List<String> segments(ServeEvent event) {
        return HttpUrl.get(event.getRequest().getAbsoluteUrl()).encodedPathSegments();
    }

    private static List<String> differences(List<String> one, List<String> other) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                different.add(URLDecoder.decode(other.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return different;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX-Injected: yes",
                "a\nb",
                "a\rb",
                "..",
                ".",
                "../../v2",
                "a/b",
                "a%2Fb",
                "%2e%2e",
                "a?b=c",
                "a#b",
                "a&b=c",
                "a;b",
                "a\u0000b",
                "a b",
                "한국어",
                "😀",
                "\ud800",
                "",
                " ",
                "%",
                "a\\b",
                "{clientId}",
                "\u202etxt"
            })
    void isRefusedOrStaysItsParameter(String hostile) throws ReflectiveOperationException {
        SoftAssertions softly = new SoftAssertions();
        for (Target target : targets().toList()) {
            for (int i = 0; i < target.method().getParameterCount(); i++) {
                if (!target.takesText(i)) {
                    continue;
                }
                ServeEvent harmless = requestOf(target, target.arguments(-1, hostile));
                ServeEvent sent = requestOf(target, target.arguments(i, hostile));
                if (sent != null) {
                    String what = target.method().getName() + ", parameter " + i + ": "
                            + sent.getRequest().getUrl();
                    softly.assertThat(segments(sent)).as(what).hasSameSizeAs(segments(harmless));
                    softly.assertThat(differences(segments(harmless), segments(sent)))
                            .as(what)
                            .isSubsetOf(hostile);
                    softly.assertThat(sent.getRequest().getQueryParams().keySet())
                            .as(what)
                            .isEqualTo(harmless.getRequest().getQueryParams().keySet());
                    softly.assertThat(sent.getRequest().getHeaders().keys())
                            .as(what)
                            .containsExactlyInAnyOrderElementsOf(
                                    harmless.getRequest().getHeaders().keys());
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void allOperationsAreTried() {
        assertThat(targets().map(target -> target.method().getName()).distinct())
                .contains("getVoidedPurchases", "deferSubscription", "manageRecurringPaymentStatus", "requestPurchase");
        assertThat(targets()
                        .map(target ->
                                target.facade().getClass() + target.method().getName())
                        .distinct())
                .hasSize(29);
    }
}
