package io.github.onestore4j.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request that has timed out for the client, and that ONE store processes after the purchase was read back. */
class LateRequestTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final HeldRequest HELD = new HeldRequest();

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.running(), HELD);

    private final OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
    private final Confirmations confirm = oneStore.withDeadline(DEADLINE).confirm();

    @AfterEach
    void close() {
        oneStore.close();
    }

    private String buy(ProductType type) {
        oneStore.v7().getVoidedPurchases(); // the access token is there from now on
        return STORE.buy(Sale.of(type, "gold100")).purchaseToken();
    }

    @Test
    void aDeferralThatMayStillArriveIsUnknownSoThatNobodyDefersAgain() throws Exception {
        String vip = buy(ProductType.SUBSCRIPTION);
        Instant before = expiryOf(vip);
        HELD.hold("/defer");
        assertThat(confirm.deferSubscription("gold100", vip, 3)).isEqualTo(Confirmation.UNKNOWN);
        HELD.release();
        assertThat(expiryOf(vip)).isEqualTo(before.plus(Duration.ofDays(3)));
    }

    private Instant expiryOf(String subscription) {
        return Objects.requireNonNull(
                oneStore.v7().getSubscriptionDetail("gold100", subscription).expiryTime());
    }

    @Test
    void aConsumptionThatWasNotDoneAndArrivesLateCanBeRetried() throws Exception {
        String gold = buy(ProductType.INAPP);
        HELD.hold("/consume");
        assertThat(confirm.consumePurchase("gold100", gold, null)).isEqualTo(Confirmation.NOT_DONE);
        HELD.release();
        assertThat(confirm.consumePurchase("gold100", gold, null)).isEqualTo(Confirmation.DONE_BEFORE);
    }

    /** Holds one request before the store sees it. */
    private static final class HeldRequest implements ServeEventListener {
        private volatile String path = "none";
        private volatile CountDownLatch released = new CountDownLatch(0);
        private volatile CountDownLatch processed = new CountDownLatch(0);

        void hold(String endOfPath) {
            released = new CountDownLatch(1);
            processed = new CountDownLatch(1);
            path = endOfPath;
        }

        /** Lets it go on, and waits until the store has processed it. */
        void release() throws InterruptedException {
            released.countDown();
            assertThat(processed.await(10, TimeUnit.SECONDS)).isTrue();
        }

        private boolean isHeld(ServeEvent event) {
            return event.getRequest().getUrl().endsWith(path);
        }

        @Override
        public void beforeMatch(ServeEvent event, Parameters parameters) {
            try {
                if (isHeld(event)) {
                    released.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void beforeResponseSent(ServeEvent event, Parameters parameters) {
            if (isHeld(event)) {
                processed.countDown();
            }
        }

        @Override
        public String getName() {
            return "held-request";
        }
    }
}
