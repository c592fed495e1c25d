package io.github.onestore4j.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.EmulatedApp;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One client for all apps of a company. */
@NullUnmarked
class AppsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private EmulatedApp other;

    @BeforeEach
    void register() {
        other = STORE.newApp();
    }

    @Test
    void eachAppSeesItsOwnPurchasesWithItsOwnToken() {
        String ours = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        String theirs = other.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            OneStore second = oneStore.withApp(other.clientId(), other.clientSecret());
            for (int i = 0; i < 2; i++) {
                oneStore.v7().getPurchaseDetails("gold100", ours);
                second.v7().getPurchaseDetails("gold100", theirs);
                second.withMarket(MarketCode.MKT_ONE).clientId();
            }
            assertThat(second.clientId()).isEqualTo(other.clientId());
            assertThat(second.market()).isEqualTo(MarketCode.MKT_GLB);
        }
        STORE.wireMock().verify(2, postRequestedFor(urlEqualTo("/v7/oauth/token")));
        STORE.assertNoWarnings();
        other.assertNoWarnings();
    }

    @Test
    void twentyAppsTakeTheThreadsOfOne() throws Exception {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.v7().getVoidedPurchasesAsync().get();
            Set<String> before = threads();
            for (int i = 0; i < 20; i++) {
                EmulatedApp app = STORE.newApp();
                oneStore.withApp(app.clientId(), app.clientSecret())
                        .v7()
                        .getVoidedPurchasesAsync()
                        .get();
            }
            Set<String> more = threads();
            more.removeAll(before);
            assertThat(more.size()).as("%s", more).isLessThanOrEqualTo(1);
        }
    }

    private static Set<String> threads() {
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("onestore4j") || name.startsWith("OkHttp"))
                .forEach(names::add);
        return names;
    }

    @Test
    void closingOneClosesAll() {
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
        OneStore second = oneStore.withApp(other.clientId(), other.clientSecret());
        second.close();
        assertThatIllegalStateException().isThrownBy(() -> oneStore.v7().getVoidedPurchases());
        assertThatIllegalStateException().isThrownBy(() -> second.v7().getVoidedPurchases());
    }

    @Test
    void aNotificationOfAnyAppIsVerifiedAtOneAddressAndLookedUpAsThatApp() throws Exception {
        LicenseKeys keys = LicenseKeys.of(
                        "com.example.game",
                        LicenseKey.of(OneStoreEmulator.APP.key().licenseKey()))
                .and(other.clientId(), LicenseKey.of(other.licenseKey()));
        try (Inbox inbox = new Inbox();
                OneStore oneStore =
                        STORE.client(MarketCode.MKT_GLB).licenseKeys(keys).build()) {
            Map<String, OneStore> apps = new HashMap<>();
            apps.put("com.example.game", oneStore);
            apps.put(other.clientId(), oneStore.withApp(other.clientId(), other.clientSecret()));
            STORE.notify(inbox.url("/"));
            other.notify(inbox.url("/"));
            for (EmulatedApp app : new EmulatedApp[] {STORE.app(), other}) {
                app.buy(Sale.of(ProductType.INAPP, "gold100"));
                byte[] body = inbox.next().getBytes(StandardCharsets.UTF_8);
                PurchaseNotification notification = oneStore.notifications().verify(UnverifiedNotification.of(body));
                assertThat(notification.verdict().app()).isEqualTo(app.clientId());
                assertThat(apps.get(notification.verdict().app())
                                .purchases()
                                .lookUp(notification)
                                .isPaid())
                        .isTrue();
            }
        }
    }

    @Test
    void licenseKeysCanBeReplacedWhileTheClientRuns() throws Exception {
        AtomicReference<LicenseKeys> keys =
                new AtomicReference<>(LicenseKeys.of("com.example.game", LicenseKey.of(other.licenseKey())));
        try (Inbox inbox = new Inbox();
                OneStore oneStore = OneStore.builder()
                        .environment(STORE.environment())
                        .market(MarketCode.MKT_GLB)
                        .clientId("com.example.game")
                        .licenseKeys(keys::get)
                        .build()) {
            STORE.notify(inbox.url("/"));
            STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
            UnverifiedNotification message =
                    UnverifiedNotification.of(inbox.next().getBytes(StandardCharsets.UTF_8));
            assertThat(oneStore.notifications().judge(message).isValid()).isFalse();
            keys.set(keys.get()
                    .and(
                            "com.example.game",
                            LicenseKey.of(OneStoreEmulator.APP.key().licenseKey())));
            assertThat(oneStore.notifications().judge(message).isValid()).isTrue();
        }
    }

    @Test
    void badCredentialsAreRefusedAtOnce() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> oneStore.withApp("com.example/other", "secret"))
                    .withMessageContaining("clientId");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> oneStore.withApp("com.example.other", "secret\n"))
                    .withMessageContaining("U+000A");
        }
    }
}
