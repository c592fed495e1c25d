package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each paid period of a monthly product or a subscription is granted once. */
class RecurringTest extends LedgerStory {
    RecurringTest(Database database) {
        super(database);
    }

    @Test
    void aMonthlyProductIsGrantedEveryMonthAlthoughNoMessageComes() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.AUTO, "monthly-gems"));

        Outcome first = ledger.process("monthly-gems", bought.purchaseToken());
        assertThat(first.kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(bought.acknowledgeState()).isEqualTo(AcknowledgeState.ACKNOWLEDGED);

        for (int month = 2; month <= 4; month++) {
            pass(Duration.ofDays(31));
            ledger.sweep();
            ledger.sweep();
            assertThat(game.granted()).hasSize(month).doesNotHaveDuplicates();
        }
        assertThat(ledger.open()).isEmpty();
    }

    @Test
    void aMonthlyProductThatEndedIsNotLookedUpAnyMore() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.AUTO, "monthly-gems"));
        ledger.process("monthly-gems", bought.purchaseToken());
        ((MonthlyPurchase) bought).cancel(STORE.clock().instant());

        pass(Duration.ofDays(31));
        ledger.sweep();

        assertThat(game.granted()).hasSize(1);
        assertThat(game.texts("select purchase_token from onestore_lookup")).isEmpty();
    }

    /** The look-up that is planned for the next payment is not what this one waits for. */
    @Test
    void aMonthlyProductThatIsReportedDuringAnOutageIsLookedUpSoon() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.AUTO, "monthly-gems"));
        ledger.process("monthly-gems", bought.purchaseToken());
        StubMapping outage = outage();

        Outcome outcome = ledger.process("monthly-gems", bought.purchaseToken());
        assertThat(outcome.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
        end(outage);
        pass(Duration.ofMinutes(2));

        assertThat(ledger.sweep().open()).isEmpty();
        pass(Duration.ofDays(31));
        ledger.sweep();
        assertThat(game.granted()).hasSize(2);
    }

    /** v7 documents acknowledging for managed and monthly products only. */
    @Test
    void aSubscriptionIsOpenWorkUntilTheAppHasAcknowledgedIt() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip"));

        Outcome outcome = ledger.process("vip", bought.purchaseToken());
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(outcome.reason()).isEqualTo(Reason.APP_MUST_ACKNOWLEDGE);
        assertThat(ledger.open()).containsEntry(Reason.APP_MUST_ACKNOWLEDGE, 1L);

        bought.acknowledge(null);
        pass(Duration.ofMinutes(2));
        SweepReport report = ledger.sweep();

        assertThat(report.settled()).isEqualTo(1);
        assertThat(report.open()).isEmpty();
        assertThat(game.granted()).containsExactly(id(bought));
    }

    @Test
    void aDeferredSubscriptionIsNotGrantedAgain() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip"));
        bought.acknowledge(null);
        ledger.process("vip", bought.purchaseToken());

        ((Subscription) bought).defer(10, Duration.ofDays(1), STORE.clock().instant());
        ledger.process("vip", bought.purchaseToken());
        pass(Duration.ofDays(35));
        ledger.sweep();

        assertThat(game.granted()).containsExactly(id(bought));
    }

    @Test
    void aSubscriptionThatIsNotPaidIsGrantedWhenItIs() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip"));
        ((Subscription) bought).hold(STORE.clock().instant());

        assertThat(ledger.process("vip", bought.purchaseToken()).reason()).isEqualTo(Reason.NOT_COMPLETED);
        assertThat(game.granted()).isEmpty();
    }

    @Test
    void aVoidedPeriodLeavesTheOthers() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = STORE.buy(Sale.of(ProductType.AUTO, "monthly-gems"));
        ledger.process("monthly-gems", bought.purchaseToken());
        pass(Duration.ofDays(31));
        ledger.sweep();
        assertThat(game.granted()).hasSize(2);

        refund(bought);
        ledger.sweep();

        assertThat(game.granted()).containsExactly(id(bought));
    }
}
