package io.github.onestore4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.emulator.store.SubscriptionEvent;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.v7.PaymentState;
import io.github.onestore4j.v7.SubscriptionDetail;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to subscriptions, and how the game's server is told. */
class SubscriptionLifeTest {
    private static final Instant START = Instant.parse("2026-06-10T12:00:00Z");

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(START));

    private Inbox inbox;
    private OneStore oneStore;
    private String token;

    @BeforeEach
    void open() {
        inbox = new Inbox();
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        STORE.notify(inbox.url("/notifications"));
        token = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip").price(1000)).purchaseToken();
        change(subscription -> subscription.acknowledge(null));
    }

    @AfterEach
    void close() {
        oneStore.close();
        inbox.close();
    }

    private void change(Consumer<Subscription> change) {
        STORE.store().change(token, change);
    }

    private static Instant now() {
        return STORE.clock().instant();
    }

    private SubscriptionDetail look() {
        return oneStore.v7().getSubscriptionDetail("vip", token);
    }

    /** Returns the numbers of the events that the server has heard of. */
    private List<String> heard() throws InterruptedException {
        STORE.awaitDeliveries();
        List<String> events = new ArrayList<>();
        for (int i = inbox.received(); i > 0; i--) {
            UnverifiedNotification message = UnverifiedNotification.of(inbox.next());
            if (message.isAboutSubscription()) {
                assertThat(message.subscriptionHint().purchaseToken()).isEqualTo(token);
                events.add(message.subscriptionHint().notificationType());
            }
        }
        return events;
    }

    private static String[] numbers(SubscriptionEvent... events) {
        String[] numbers = new String[events.length];
        for (int i = 0; i < events.length; i++) {
            numbers[i] = Integer.toString(events[i].number());
        }
        return numbers;
    }

    @Test
    void everyChangeIsToldToTheServer() throws Exception {
        STORE.store().advance(Duration.ofDays(31));
        oneStore.v7().cancelSubscription("vip", token);
        oneStore.v7().reactivateSubscription("vip", token);
        oneStore.v7().deferSubscription("vip", token, 3);
        change(subscription -> subscription.hold(now()));
        change(subscription -> subscription.recover(now()));
        oneStore.v7().cancelSubscription("vip", token);
        STORE.store().advance(Duration.ofDays(40));
        STORE.store().purchases(any -> true);
        assertThat(heard())
                .containsExactly(numbers(
                        SubscriptionEvent.PURCHASED,
                        SubscriptionEvent.RENEWED,
                        SubscriptionEvent.CANCELED,
                        SubscriptionEvent.REACTIVATED,
                        SubscriptionEvent.DEFERRED,
                        SubscriptionEvent.ON_HOLD,
                        SubscriptionEvent.RECOVERED,
                        SubscriptionEvent.CANCELED,
                        SubscriptionEvent.EXPIRED));
        assertThat(STORE.server().deliveries().all())
                .filteredOn(delivery -> delivery.kind() == Delivery.Kind.SUBSCRIPTION)
                .allMatch(delivery -> delivery.body().contains("\"msgVersion\":\"3.1.0\""));
    }

    @Test
    void aHoldStopsPaymentsUntilItIsOver() {
        change(subscription -> subscription.hold(now()));
        STORE.store().advance(Duration.ofDays(60));
        assertThat(look().paymentState()).isSameAs(PaymentState.NOT_COMPLETED);
        assertThat(STORE.store().purchase(token).payments()).hasSize(1);
        change(subscription -> subscription.recover(now()));
        assertThat(look().paymentState()).isSameAs(PaymentState.COMPLETED);
        assertThat(STORE.store().purchase(token).payments()).hasSize(2);
        assertThat(look().nextPaymentTime()).isAfter(now());
    }

    @Test
    void aPauseBeginsWithTheEndOfWhatIsPaidFor() {
        Instant paidUntil = START.plus(Duration.ofDays(30));
        assertThat(look().expiryTime()).isEqualTo(paidUntil);
        change(subscription -> subscription.pause(Duration.ofDays(30), now()));
        assertThat(look()).satisfies(planned -> {
            assertThat(planned.pauseStartTime()).isEqualTo(paidUntil);
            assertThat(planned.pauseEndTime()).isEqualTo(paidUntil.plus(Duration.ofDays(30)));
            assertThat(planned.expiryTime()).isEqualTo(paidUntil);
        });
        STORE.clock().setTo(paidUntil.plus(Duration.ofDays(29)));
        assertThat(STORE.store().purchase(token).payments()).hasSize(1);
        STORE.clock().advance(Duration.ofDays(1));
        assertThat(STORE.store().purchase(token).payments()).hasSize(2);
        assertThat(look().pauseStartTime()).isNull();
    }

    @Test
    void aPauseCanEndEarly() {
        change(subscription -> subscription.pause(Duration.ofDays(30), now()));
        STORE.store().advance(Duration.ofDays(35));
        change(subscription -> subscription.resume(now()));
        assertThat(STORE.store().purchase(token).payments()).hasSize(2);
    }

    @Test
    void aPriceChangeCountsFromTheNextPaymentOn() {
        change(subscription -> subscription.changePrice(1500, now()));
        assertThat(look()).satisfies(announced -> {
            assertThat(announced.priceAmount()).isEqualByComparingTo(BigDecimal.valueOf(1000));
            assertThat(announced.nextPriceAmount()).isEqualByComparingTo(BigDecimal.valueOf(1500));
            assertThat(announced.priceChange()).satisfies(change -> {
                assertThat(change.newPrice()).isEqualByComparingTo(BigDecimal.valueOf(1500));
                assertThat(change.applyTime()).isEqualTo(announced.nextPaymentTime());
            });
        });
        STORE.store().advance(Duration.ofDays(31));
        assertThat(look().priceAmount()).isEqualByComparingTo(BigDecimal.valueOf(1500));
        assertThat(look().priceChange()).isNull();
    }
}
