package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** ONE store learns of every grant before its three days are over, and what it does not take stays visible. */
class SettleTest extends LedgerStory {
    SettleTest(Database database) {
        super(database);
    }

    /** The goods were delivered, the confirmation failed, and after three days the store gave the money back. */
    @Test
    void aConfirmationThatFailedIsRetriedBeforeTheThreeDaysAreOver() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = buyGold();
        StubMapping outage = outageOf(".*/consume");

        Outcome outcome = ledger.process("gold100", bought.purchaseToken());
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(outcome.reason()).isEqualTo(Reason.CONFIRM_FAILED);

        for (int hour = 0; hour < 70; hour++) {
            pass(Duration.ofHours(1));
            assertThat(ledger.sweep().open()).containsEntry(Reason.CONFIRM_FAILED, 1L);
        }
        end(outage);
        pass(Duration.ofHours(1));
        SweepReport report = ledger.sweep();

        assertThat(report.settled()).isEqualTo(1);
        assertThat(report.open()).isEmpty();
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
        assertThat(game.granted()).hasSize(1);
    }

    @Test
    void anInstanceThatDiedAfterTheGrantLeavesTheConfirmationToTheOthers() {
        Purchase bought = buyGold();
        StubMapping outage = outageOf(".*/consume");
        game.ledger().process("gold100", bought.purchaseToken());
        end(outage);

        PurchaseLedger other = game.ledger();
        assertThat(other.sweep().settled())
                .as("not while it may still be at it")
                .isZero();
        pass(Duration.ofMinutes(2));

        assertThat(other.sweep().settled()).isEqualTo(1);
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
    }

    /** A purchase that was never consumed kept the player from buying the product again. */
    @Test
    void historyIsConsumedAndNotGrantedAgain() {
        PurchaseLedger ledger = game.ledger();
        Purchase old = buyGold();
        assertThat(ledger.addHistory(ProductType.INAPP, "gold100", old.purchaseToken(), id(old)))
                .isTrue();
        assertThat(ledger.addHistory(ProductType.INAPP, "gold100", old.purchaseToken(), id(old)))
                .isFalse();

        assertThat(ledger.process("gold100", old.purchaseToken()).kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE);
        pass(Duration.ofMinutes(2));
        assertThat(ledger.sweep().settled()).isEqualTo(1);

        assertThat(consumption(old)).isEqualTo(ConsumptionState.CONSUMED);
        assertThat(game.granted()).isEmpty();
    }

    @Test
    void whatAPlayerKeepsIsAcknowledged() {
        PurchaseLedger ledger = game.ledger(settings -> settings.keep("no-ads"::equals));
        Purchase bought = STORE.buy(Sale.of(ProductType.INAPP, "no-ads"));

        ledger.process("no-ads", bought.purchaseToken());

        assertThat(STORE.store().purchase(bought.purchaseToken()).acknowledgeState())
                .isEqualTo(AcknowledgeState.ACKNOWLEDGED);
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.NOT_CONSUMED);
        assertThat(ledger.open()).isEmpty();
    }

    @Test
    void aPurchaseThatWasVoidedWhileItsConfirmationWasOpenIsRevoked() {
        PurchaseLedger ledger = game.ledger();
        Purchase bought = buyGold();
        StubMapping outage = outageOf(".*/consume|.*/voided-purchases");
        ledger.process("gold100", bought.purchaseToken());
        refund(bought);
        pass(Duration.ofMinutes(2));

        SweepReport report = ledger.sweep();

        assertThat(report.count(Outcome.Kind.REVOKED)).isEqualTo(1);
        assertThat(report.failures()).hasSize(1);
        assertThat(game.granted()).isEmpty();
        end(outage);
    }
}
