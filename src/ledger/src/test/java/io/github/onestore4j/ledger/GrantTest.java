package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A paid purchase is granted once, and confirmed after that. */
class GrantTest extends LedgerStory {
    GrantTest(Database database) {
        super(database);
    }

    @Test
    void whatTheAppReportsIsGrantedAndConsumed() {
        Purchase bought = buyGold();

        Outcome outcome = game.ledger().process("gold100", bought.purchaseToken());

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(outcome.reason()).isNull();
        assertThat(game.granted()).containsExactly(id(bought));
        assertThat(game.states()).containsValue("SETTLED");
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
        assertThat(game.ledger().open()).isEmpty();
    }

    @Test
    void whatIsReportedAgainIsNotGrantedAgain() {
        Purchase bought = buyGold();
        game.ledger().process("gold100", bought.purchaseToken());

        Outcome again = game.ledger().process("gold100", bought.purchaseToken());

        assertThat(again.kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE);
        assertThat(game.granted()).hasSize(1);
    }

    @Test
    void whatIsNotPaidIsNotGranted() {
        Purchase bought = buyGold();
        refund(bought);

        assertThat(game.ledger().process("gold100", bought.purchaseToken()).kind())
                .isEqualTo(Outcome.Kind.NOT_PAID);
        assertThat(game.granted()).isEmpty();
        assertThat(game.states()).as("the tombstone").containsEntry(id(bought), "VOIDED");
    }

    @Test
    void whatNobodyBoughtIsRefusedAndNotRecorded() {
        Outcome outcome = game.ledger().process("gold100", "SANDBOXT000000000000");

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.reason()).isEqualTo(Reason.NO_SUCH_PURCHASE);
        assertThat(game.texts("select purchase_token from onestore_lookup")).isEmpty();
    }

    @Test
    void whatCannotBeATokenIsRefused() {
        assertThat(game.ledger().process("gold100", "x".repeat(300)).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(game.ledger().process("gold100", "a/b").reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aTokenOfACheapProductDoesNotBuyADearOne() {
        Purchase bought = buyGold();

        assertThat(game.ledger().process("gold10000", bought.purchaseToken()).reason())
                .isEqualTo(Reason.NO_SUCH_PURCHASE);
    }

    /** Three messages in parallel made three rows; two deliveries both read "pending" and both fulfilled. */
    @Test
    void messagesInParallelGrantOnceAndTheLosersSeeTheGrant() throws Exception {
        List<Purchase> bought = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            bought.add(STORE.buy(Sale.of(ProductType.INAPP, "gold100")));
        }
        List<PurchaseLedger> instances = List.of(game.ledger(), game.ledger(), game.ledger());
        List<Callable<Outcome>> messages = new ArrayList<>();
        for (Purchase purchase : bought) {
            for (PurchaseLedger instance : instances) {
                messages.add(() -> instance.process("gold100", purchase.purchaseToken()));
                messages.add(() -> instance.process("gold100", purchase.purchaseToken()));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> outcome : threads.invokeAll(messages)) {
            outcomes.add(outcome.get());
        }
        threads.shutdown();

        assertThat(outcomes).allMatch(Outcome::isGranted);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == Outcome.Kind.GRANTED)
                .hasSize(10);
        assertThat(game.granted()).hasSize(10).doesNotHaveDuplicates();
    }

    private PurchaseLedger ledgerWhoseFirstGrantFails() {
        AtomicInteger calls = new AtomicInteger();
        return game.ledger(settings -> settings.onGrant((connection, purchase) -> {
            Game.grant(connection, purchase);
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the player's bag is full");
            }
        }));
    }

    @Test
    void aGrantThatFailsIsRolledBackAndTriedAgain() {
        Purchase bought = buyGold();
        PurchaseLedger ledger = ledgerWhoseFirstGrantFails();

        Outcome first = ledger.process("gold100", bought.purchaseToken());
        assertThat(first.kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(first.reason()).isEqualTo(Reason.GRANT_FAILED);
        assertThat(first.failure()).hasMessage("the player's bag is full");
        assertThat(game.granted()).isEmpty();
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.NOT_CONSUMED);
        assertThat(ledger.open()).containsOnlyKeys(Reason.GRANT_FAILED);

        pass(Duration.ofMinutes(2));
        SweepReport report = ledger.sweep();

        assertThat(report.count(Outcome.Kind.GRANTED)).isEqualTo(1);
        assertThat(game.granted()).hasSize(1);
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
        assertThat(report.open()).isEmpty();
        assertThat(game.texts("select purchase_token from onestore_lookup")).isEmpty();
    }

    @Test
    void aTicketWhosePurchaseAnotherReportGrantedIsNotCountedAsOpen() {
        Purchase bought = buyGold();
        PurchaseLedger ledger = ledgerWhoseFirstGrantFails();
        assertThat(ledger.process("gold100", bought.purchaseToken()).reason()).isEqualTo(Reason.GRANT_FAILED);

        assertThat(ledger.process("gold100", bought.purchaseToken()).kind()).isEqualTo(Outcome.Kind.GRANTED);

        assertThat(ledger.open())
                .as("nobody is woken for a purchase that was granted")
                .isEmpty();
        pass(Duration.ofMinutes(2));
        ledger.sweep();
        assertThat(game.granted()).hasSize(1);
        assertThat(game.texts("select purchase_token from onestore_lookup")).isEmpty();
    }

    @Test
    void theHandlerCannotEndTheTransaction() {
        Purchase bought = buyGold();
        PurchaseLedger ledger = game.ledger(settings -> settings.onGrant((connection, purchase) -> {
            Game.grant(connection, purchase);
            connection.commit();
        }));

        Outcome outcome = ledger.process("gold100", bought.purchaseToken());

        assertThat(outcome.reason()).isEqualTo(Reason.GRANT_FAILED);
        assertThat(outcome.failure()).hasMessageContaining("commit belongs to the ledger");
        assertThat(game.granted()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasConsumedIsLeftToAPerson() {
        Purchase bought = buyGold();
        game.oneStore().v7().consumePurchase("gold100", bought.purchaseToken());

        Outcome outcome = game.ledger().process("gold100", bought.purchaseToken());

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.reason()).isEqualTo(Reason.CONSUMED_ELSEWHERE);
        assertThat(game.granted()).isEmpty();
        assertThat(game.ledger().open()).containsOnlyKeys(Reason.CONSUMED_ELSEWHERE);
    }

    @Test
    void listenersHearOfEveryOutcome() {
        PurchaseLedger ledger = game.ledger(settings -> settings.onOutcome(game.heard::add));
        Purchase bought = buyGold();
        Purchase unseen = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));

        ledger.process("gold100", bought.purchaseToken());
        ledger.sweep();

        assertThat(game.heard).extracting(Outcome::purchaseId).containsExactly(id(bought), id(unseen));
    }
}
