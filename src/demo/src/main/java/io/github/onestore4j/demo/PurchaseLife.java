package io.github.onestore4j.demo;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.PaymentState;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import io.github.onestore4j.v7.VoidedPurchase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a managed product, a monthly product, a subscription and a web payment through their lives, against an emulated
 * store.
 */
public final class PurchaseLife {
    private final OneStoreEmulator store;
    private final OneStore oneStore;
    private final Timeline timeline;

    private PurchaseLife(OneStoreEmulator store, OneStore oneStore, Timeline timeline) {
        this.store = store;
        this.oneStore = oneStore;
        this.timeline = timeline;
    }

    /** Runs it, and ends the process with 1 when anything was not as expected. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!run(out)) {
            System.exit(1);
        }
    }

    /** Runs it, and returns whether everything was as expected. */
    public static boolean run(PrintStream out) throws InterruptedException {
        EmulatorClock clock = EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z"));
        OneStoreEmulator store = OneStoreEmulator.of(Mode.COMMERCIAL, clock).start();
        Timeline timeline = new Timeline(out, clock);
        try (OneStore oneStore = store.client(MarketCode.MKT_GLB).build();
                Inbox inbox = new Inbox()) {
            PurchaseLife life = new PurchaseLife(store, oneStore, timeline);
            life.managedProduct();
            life.monthlyProduct();
            life.subscription();
            life.voidedPurchases();
            new WebPayment(store, oneStore, timeline, inbox).run();
        } finally {
            store.stop();
        }
        out.printf("%n%s%n", timeline.isAsExpected() ? "All as expected." : "Not as expected: see the lines with !.");
        return timeline.isAsExpected();
    }

    private void managedProduct() {
        timeline.chapter("A managed product");
        String token = buy(ProductType.INAPP, "gold100", "order-1");

        PurchaseDetails bought = oneStore.v7().getPurchaseDetails("gold100", token);
        timeline.expect("purchaseState", PurchaseState.COMPLETED, bought.purchaseState());
        timeline.expect("developerPayload", "order-1", bought.developerPayload());
        timeline.expect("purchaseTime", store.clock().instant(), bought.purchaseTime());
        timeline.expect("consumptionState", ConsumptionState.NOT_CONSUMED, bought.consumptionState());
        timeline.expect(
                "the same token asked for as MKT_ONE",
                "NoSuchData",
                refusal(() -> oneStore.withMarket(MarketCode.MKT_ONE).v7().getPurchaseDetails("gold100", token)));

        timeline.happens("the game grants 100 gold, then acknowledges and consumes");
        oneStore.v7().acknowledgePurchase("gold100", token, "order-1");
        timeline.expect(
                "consume with another order's payload",
                "DeveloperPayloadNotMatch",
                refusal(() -> oneStore.v7().consumePurchase("gold100", token, "order-2")));
        oneStore.v7().consumePurchase("gold100", token, "order-1");
        PurchaseDetails used = oneStore.v7().getPurchaseDetails("gold100", token);
        timeline.expect("acknowledgeState", AcknowledgeState.ACKNOWLEDGED, used.acknowledgeState());
        timeline.expect("consumptionState", ConsumptionState.CONSUMED, used.consumptionState());
        timeline.expect(
                "consume once more",
                "InvalidConsumeState",
                refusal(() -> oneStore.v7().consumePurchase("gold100", token, "order-1")));
    }

    private void monthlyProduct() {
        timeline.chapter("A monthly product");
        String token = buy(ProductType.AUTO, "vip-month", null);
        oneStore.v7().acknowledgePurchase("vip-month", token);
        RecurringPurchaseDetails begun = oneStore.v7().getRecurringPurchaseDetails("vip-month", token);
        Instant firstEnd = monthAfter(store.clock().instant());
        timeline.expect("autoRenewing", true, begun.autoRenewing());
        timeline.expect("nextPaymentTime", firstEnd, begun.nextPaymentTime());

        pass(Duration.ofDays(31));
        RecurringPurchaseDetails renewed = oneStore.v7().getRecurringPurchaseDetails("vip-month", token);
        timeline.expect("expiryTime", monthAfter(firstEnd), renewed.expiryTime());
        timeline.expect(
                "another purchase has been made",
                true,
                !String.valueOf(begun.lastPurchaseId()).equals(renewed.lastPurchaseId()));

        oneStore.v7().cancelRecurringPurchase("vip-month", token);
        RecurringPurchaseDetails stopped = oneStore.v7().getRecurringPurchaseDetails("vip-month", token);
        timeline.expect("autoRenewing after cancel", false, stopped.autoRenewing());
        timeline.expect("cancelReason", CancelReason.USER_REQUEST, stopped.cancelReason());
        oneStore.v7().reactivateRecurringPurchase("vip-month", token);
        timeline.expect(
                "autoRenewing after reactivate",
                true,
                oneStore.v7().getRecurringPurchaseDetails("vip-month", token).autoRenewing());
    }

    private void subscription() {
        timeline.chapter("A subscription");
        String token = buy(ProductType.SUBSCRIPTION, "season", "order-3");
        store.store().purchase(token).acknowledge("order-3");
        timeline.happens("the app acknowledges through its SDK");
        SubscriptionDetail begun = oneStore.v7().getSubscriptionDetail("season", token);
        Instant due = monthAfter(store.clock().instant());
        timeline.expect("paymentState", PaymentState.COMPLETED, begun.paymentState());
        timeline.expect("nextPaymentTime", due, begun.nextPaymentTime());
        timeline.expect("priceAmountMicros", 1_000_000_000L, begun.priceAmountMicros());

        oneStore.v7().deferSubscription("season", token, 3);
        timeline.expect(
                "nextPaymentTime after defer by 3 days",
                due.plus(Duration.ofDays(3)),
                oneStore.v7().getSubscriptionDetail("season", token).nextPaymentTime());
        oneStore.v7().cancelSubscription("season", token);
        timeline.expect(
                "autoRenewing after cancel",
                false,
                oneStore.v7().getSubscriptionDetail("season", token).autoRenewing());
        oneStore.v7().reactivateSubscription("season", token);
        timeline.expect(
                "autoRenewing after reactivate",
                true,
                oneStore.v7().getSubscriptionDetail("season", token).autoRenewing());
        store.store().refund(token);
        timeline.happens("ONE store refunds it");
        SubscriptionDetail ended = oneStore.v7().getSubscriptionDetail("season", token);
        timeline.expect("paymentState", null, ended.paymentState());
        timeline.expect("cancelReason", CancelReason.OTHER, ended.cancelReason());
    }

    private void voidedPurchases() {
        timeline.chapter("Voided purchases");
        for (int i = 0; i < 250; i++) {
            store.buy(Sale.of(ProductType.INAPP, "gold100"));
        }
        timeline.happens("250 players buy gold100, and the game forgets to acknowledge");
        List<?> unconfirmed = oneStore.v7().unconfirmedPurchases(TimeRange.last(Duration.ofDays(1))).stream()
                .toList();
        timeline.expect("unconfirmed purchases", 250, unconfirmed.size());

        pass(Duration.ofDays(4));
        List<VoidedPurchase> voided = oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7))).stream()
                .toList();
        timeline.expect("voided purchases, with the subscription, over three pages", 251, voided.size());
        timeline.expect(
                "voidedTime of the last",
                threeDaysAfterPurchase(voided),
                voided.get(250).voidedTime());
    }

    private static Instant threeDaysAfterPurchase(List<VoidedPurchase> voided) {
        Instant bought = voided.get(250).purchaseTime();
        return bought == null ? Instant.MIN : bought.plus(Duration.ofDays(3));
    }

    private String buy(ProductType type, String productId, @Nullable String developerPayload) {
        String token = store.buy(Sale.of(type, productId).developerPayload(developerPayload))
                .purchaseToken();
        timeline.happens("a player buys " + productId + " in " + MarketCode.MKT_GLB);
        return token;
    }

    private void pass(Duration duration) {
        store.clock().advance(duration);
        timeline.happens(duration.toDays() + " days pass");
    }

    private static Instant monthAfter(Instant instant) {
        return MarketCode.MKT_GLB.atMarket(instant).plusMonths(1).toInstant();
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "no refusal";
        } catch (OneStoreApiException refused) {
            return refused.rawCode();
        }
    }
}
