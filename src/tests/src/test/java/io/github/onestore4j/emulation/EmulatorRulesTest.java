package io.github.onestore4j.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.contract.SpecValidator;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules of ONE store's page, as the emulated store keeps them and a client meets them. */
class EmulatorRulesTest {
    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

    @RegisterExtension
    static final SpecValidator SPEC = new SpecValidator();

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(NOON), SPEC);

    private OneStore oneStore;

    @BeforeEach
    void open() {
        STORE.clock().setTo(NOON);
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static String buy(ProductType type) {
        return STORE.buy(Sale.of(type, "p").developerPayload("order-1")).purchaseToken();
    }

    private static String refusal(Runnable call) {
        return catchThrowableOfType(OneStoreApiException.class, call::run).rawCode();
    }

    @Nested
    class AManagedProduct {
        private String token;

        @BeforeEach
        void bought() {
            token = buy(ProductType.INAPP);
        }

        private PurchaseState state() {
            return oneStore.v7().getPurchaseDetails("p", token).purchaseState();
        }

        @Test
        void isCanceledAfterThreeDaysWithoutAnAcknowledgement() {
            STORE.clock().advance(Duration.ofDays(3).minusMillis(1));
            assertThat(state()).isSameAs(PurchaseState.COMPLETED);
            STORE.clock().advance(Duration.ofMillis(1));
            assertThat(state()).isSameAs(PurchaseState.CANCELED);
            assertThat(oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofHours(1))))
                    .singleElement()
                    .satisfies(voided -> assertThat(voided.voidedTime()).isEqualTo(NOON.plus(Duration.ofDays(3))));
        }

        @Test
        void staysWhenItIsAcknowledged() {
            oneStore.v7().acknowledgePurchase("p", token);
            STORE.clock().advance(Duration.ofDays(4));
            assertThat(state()).isSameAs(PurchaseState.COMPLETED);
        }

        @Test
        void staysWhenItIsConsumedWhichAcknowledgesIt() {
            oneStore.v7().consumePurchase("p", token, "order-1");
            STORE.clock().advance(Duration.ofDays(4));
            assertThat(oneStore.v7().getPurchaseDetails("p", token)).satisfies(details -> {
                assertThat(details.purchaseState()).isSameAs(PurchaseState.COMPLETED);
                assertThat(details.acknowledgeState()).isSameAs(AcknowledgeState.ACKNOWLEDGED);
                assertThat(details.consumptionState()).isSameAs(ConsumptionState.CONSUMED);
            });
        }

        @Test
        void isConsumedOnce() {
            oneStore.v7().consumePurchase("p", token);
            assertThat(refusal(() -> oneStore.v7().consumePurchase("p", token))).isEqualTo("InvalidConsumeState");
        }

        @Test
        void canBeAcknowledgedAgain() {
            oneStore.v7().acknowledgePurchase("p", token);
            oneStore.v7().acknowledgePurchase("p", token);
        }

        @Test
        void isNeitherConsumedNorAcknowledgedOnceCanceled() {
            STORE.store().refund(token);
            assertThat(refusal(() -> oneStore.v7().consumePurchase("p", token))).isEqualTo("InvalidPurchaseState");
            assertThat(refusal(() -> oneStore.v7().acknowledgePurchase("p", token)))
                    .isEqualTo("InvalidPurchaseState");
        }

        @Test
        void knowsItsPayload() {
            assertThat(refusal(() -> oneStore.v7().consumePurchase("p", token, "order-2")))
                    .isEqualTo("DeveloperPayloadNotMatch");
            assertThat(refusal(() -> oneStore.v7().acknowledgePurchase("p", token, "order-2")))
                    .isEqualTo("DeveloperPayloadNotMatch");
        }

        @Test
        void isNoMonthlyProductAndNoSubscription() {
            assertThat(refusal(() -> oneStore.v7().getRecurringPurchaseDetails("p", token)))
                    .isEqualTo("NoSuchData");
            assertThat(refusal(() -> oneStore.v7().getSubscriptionDetail("p", token)))
                    .isEqualTo("NoSuchData");
            assertThat(refusal(() -> oneStore.v7().getPurchaseDetails("q", token)))
                    .isEqualTo("NoSuchData");
        }
    }

    @Nested
    class AMonthlyProduct {
        private String token;

        @BeforeEach
        void bought() {
            token = buy(ProductType.AUTO);
        }

        private RecurringPurchaseDetails details() {
            return oneStore.v7().getRecurringPurchaseDetails("p", token);
        }

        @Test
        void paysAgainEveryMonth() {
            oneStore.v7().acknowledgePurchase("p", token);
            String first = details().lastPurchaseId();
            STORE.clock().advance(Duration.ofDays(65));
            assertThat(details().nextPaymentTime()).isEqualTo("2026-09-10T12:00:00Z");
            assertThat(details().lastPurchaseId()).isNotEqualTo(first);
            assertThat(STORE.store().purchase(token).payments()).hasSize(3);
        }

        @Test
        void endsWithItsMonthWhenItIsCanceled() {
            oneStore.v7().acknowledgePurchase("p", token);
            oneStore.v7().cancelRecurringPurchase("p", token);
            STORE.clock().advance(Duration.ofDays(65));
            assertThat(details().nextPaymentTime()).isNull();
            assertThat(details().expiryTime()).isEqualTo("2026-07-10T12:00:00Z");
            assertThat(details().cancelReason()).isSameAs(CancelReason.USER_REQUEST);
            assertThat(refusal(() -> oneStore.v7().reactivateRecurringPurchase("p", token)))
                    .isEqualTo("InvalidPurchaseState");
        }

        @Test
        void isCanceledAndReactivatedOnceEach() {
            oneStore.v7().cancelRecurringPurchase("p", token);
            assertThat(refusal(() -> oneStore.v7().cancelRecurringPurchase("p", token)))
                    .isEqualTo("InvalidPurchaseState");
            oneStore.v7().reactivateRecurringPurchase("p", token);
            assertThat(refusal(() -> oneStore.v7().reactivateRecurringPurchase("p", token)))
                    .isEqualTo("InvalidPurchaseState");
            assertThat(details().cancelReason()).isNull();
        }

        @Test
        void endsAfterThreeDaysWithoutAnAcknowledgement() {
            STORE.clock().advance(Duration.ofDays(3));
            assertThat(details().lastPurchaseState()).isSameAs(PurchaseState.CANCELED);
            assertThat(details().autoRenewing()).isFalse();
            assertThat(details().cancelReason()).isSameAs(CancelReason.OTHER);
        }
    }

    @Nested
    class ASubscription {
        private String token;

        @BeforeEach
        void bought() {
            token = buy(ProductType.SUBSCRIPTION);
        }

        @Test
        void onHoldEndsAtOnceAndForGood() {
            ((Subscription) STORE.store().purchase(token)).hold(STORE.clock().instant());
            oneStore.v7().cancelSubscription("p", token);
            assertThat(oneStore.v7().getSubscriptionDetail("p", token)).satisfies(detail -> {
                assertThat(detail.paymentState()).isNull();
                assertThat(detail.expiryTime()).isEqualTo(NOON);
            });
            assertThat(refusal(() -> oneStore.v7().reactivateSubscription("p", token)))
                    .isEqualTo("InvalidPurchaseState");
        }

        @Test
        void isDeferredByDays() {
            oneStore.v7().deferSubscription("p", token, 10);
            assertThat(oneStore.v7().getSubscriptionDetail("p", token).nextPaymentTime())
                    .isEqualTo("2026-07-20T12:00:00Z");
        }

        @Test
        void isNotDeferredOnceCanceled() {
            oneStore.v7().cancelSubscription("p", token);
            assertThat(refusal(() -> oneStore.v7().deferSubscription("p", token, 10)))
                    .isEqualTo("InvalidPurchaseState");
        }

        @Test
        void isNotAcknowledgedHere() {
            assertThat(refusal(() -> oneStore.v7().acknowledgePurchase("p", token)))
                    .isEqualTo("NoSuchData");
        }
    }

    @Test
    void aSandboxSaysTheEmptyStringWhereACommercialStoreSaysNull() {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "p")).purchaseToken();
        assertThat(oneStore.v7().getPurchaseDetails("p", token).developerPayload())
                .isNull();
        OneStoreEmulator sandbox = OneStoreEmulator.sandbox().start();
        try (OneStore tester = sandbox.client(MarketCode.MKT_GLB).build()) {
            String tested = sandbox.buy(Sale.of(ProductType.INAPP, "p")).purchaseToken();
            assertThat(tester.v7().getPurchaseDetails("p", tested).developerPayload())
                    .isEmpty();
            assertThat(refusal(() -> tester.v7().getPurchaseDetails("p", token)))
                    .isEqualTo("NoSuchData");
        } finally {
            sandbox.stop();
        }
    }

    @Test
    void listsTakeTheirLimits() {
        assertThat(oneStore.v7()
                        .getVoidedPurchases(
                                PageRequest.of(TimeRange.lastMonth()).withMaxResults(100)))
                .isNotNull();
        assertThat(refusal(() ->
                        oneStore.v7().getVoidedPurchases(PageRequest.first().withContinuationKey("nonsense"))))
                .isEqualTo("InvalidRequest");
    }
}
