package io.github.onestore4j.emulator.internal.scenario;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.util.function.Consumer;

/** A subscription from its first payment to its refund. */
final class SubscriptionYear {
    private static final Duration MONTH = Duration.ofDays(31);

    private final Diary diary;
    private final String token;

    private SubscriptionYear(Diary diary) {
        this.diary = diary;
        Purchase bought =
                diary.buy(Sale.of(ProductType.SUBSCRIPTION, "vip").user("anna").price(1000));
        token = bought.purchaseToken();
    }

    static void live(Diary diary) {
        SubscriptionYear year = new SubscriptionYear(diary);
        year.change("the app acknowledges it", subscription -> subscription.acknowledge(null));
        year.passMonths(3);
        year.change("the price goes up to 1500", subscription -> subscription.changePrice(1500, diary.now()));
        year.passMonths(2);
        year.change("a payment fails", subscription -> subscription.hold(diary.now()));
        year.passMonths(1);
        year.change("the payment is made up for", subscription -> subscription.recover(diary.now()));
        year.passMonths(2);
        year.change("anna pauses for two months", subscription -> subscription.pause(Duration.ofDays(60), diary.now()));
        year.passMonths(3);
        year.change("anna asks for the last payment back", subscription -> subscription.refund(diary.now()));
        year.passMonths(1);
    }

    private void change(String what, Consumer<Subscription> change) {
        diary.store().change(token, change);
        diary.note(what);
    }

    private void passMonths(int months) {
        int before = payments();
        diary.pass(MONTH.multipliedBy(months));
        diary.note(months + " month(s) later: " + (payments() - before) + " payment(s) more");
    }

    private int payments() {
        return diary.store().purchase(token).payments().size();
    }
}
