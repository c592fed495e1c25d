package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Purchase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What ONE store has voided is revoked once, and is not granted afterwards. */
class RevokeTest extends LedgerStory {
    RevokeTest(Database database) {
        super(database);
    }

    @Test
    void theSweepRevokesWhatWasVoided() {
        Purchase bought = buyGold();
        PurchaseLedger ledger = game.ledger();
        ledger.process("gold100", bought.purchaseToken());
        refund(bought);

        SweepReport report = ledger.sweep();

        assertThat(report.count(Outcome.Kind.REVOKED)).isEqualTo(1);
        assertThat(game.granted()).isEmpty();
        assertThat(game.states()).containsEntry(id(bought), "REVOKED");
        assertThat(ledger.process("gold100", bought.purchaseToken()).kind()).isEqualTo(Outcome.Kind.REVOKED);
    }

    /** A retried message counted a chargeback twice; only the transition that won has effects. */
    @Test
    void aVoidThatIsSeenAgainRevokesNothingAgain() {
        AtomicInteger revoked = new AtomicInteger();
        PurchaseLedger ledger = game.ledger(settings -> settings.onRevoke((connection, purchase) -> {
            revoked.incrementAndGet();
            Game.revoke(connection, purchase);
        }));
        Purchase bought = buyGold();
        ledger.process("gold100", bought.purchaseToken());
        refund(bought);

        ledger.sweep();
        ledger.sweep();
        ledger.process("gold100", bought.purchaseToken());

        assertThat(revoked).hasValue(1);
    }

    /** A second refund message of an old purchase took away what the player had bought again since. */
    @Test
    void aVoidRevokesItsOwnPurchaseOnly() {
        PurchaseLedger ledger = game.ledger();
        Purchase old = buyGold();
        ledger.process("gold100", old.purchaseToken());
        Purchase anew = buyGold();
        ledger.process("gold100", anew.purchaseToken());
        refund(old);

        ledger.sweep();
        ledger.sweep();

        assertThat(game.granted()).containsExactly(id(anew));
    }

    @Test
    void aVoidThatComesFirstIsATombstone() {
        Purchase bought = buyGold();
        PurchaseLedger late = game.ledger(settings -> settings.onGrant((connection, purchase) -> {
            throw new AssertionError("granted after the void");
        }));
        refund(bought);
        game.ledger().sweep();

        assertThat(game.states()).containsEntry(id(bought), "VOIDED");
        assertThat(late.process("gold100", bought.purchaseToken()).isGranted()).isFalse();
    }

    /** The look-up said completed, and the void was swept before the grant was written. */
    @Test
    void aVoidBetweenLookUpAndGrantWins() {
        Purchase bought = buyGold();
        PurchaseLedger other = game.ledger();
        AtomicBoolean once = new AtomicBoolean();
        PurchaseLedger slow = game.ledger(settings -> settings.keep(productId -> {
            // Asked between the look-up and the grant.
            if (once.compareAndSet(false, true)) {
                refund(bought);
                other.sweep();
            }
            return false;
        }));

        Outcome outcome = slow.process("gold100", bought.purchaseToken());

        assertThat(outcome.isGranted()).isFalse();
        assertThat(game.granted()).isEmpty();
        assertThat(game.states()).containsEntry(id(bought), "VOIDED");
    }

    /** A refund of coins that were partly spent drove the balance below zero. */
    @Test
    void whatCannotBeRevokedStaysVisible() {
        PurchaseLedger ledger =
                game.ledger(settings -> settings.onPartialRevoke((connection, purchase) -> "60 of 100 gold are spent"));
        Purchase bought = buyGold();
        ledger.process("gold100", bought.purchaseToken());
        refund(bought);

        SweepReport report = ledger.sweep();
        pass(Duration.ofDays(2));
        ledger.sweep();

        assertThat(report.open()).containsEntry(Reason.REVOKE_INCOMPLETE, 1L);
        assertThat(ledger.open()).containsEntry(Reason.REVOKE_INCOMPLETE, 1L);
        assertThat(game.texts("select detail from onestore_purchase")).containsExactly("60 of 100 gold are spent");
    }

    @Test
    void aRevocationThatFailsIsTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        PurchaseLedger ledger = game.ledger(settings -> settings.onRevoke((connection, purchase) -> {
            Game.revoke(connection, purchase);
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the game server is down");
            }
        }));
        Purchase bought = buyGold();
        ledger.process("gold100", bought.purchaseToken());
        refund(bought);

        SweepReport first = ledger.sweep();
        assertThat(first.open()).containsEntry(Reason.REVOKE_FAILED, 1L);
        assertThat(game.granted()).hasSize(1);

        pass(Duration.ofMinutes(2));
        SweepReport second = ledger.sweep();
        assertThat(second.count(Outcome.Kind.REVOKED)).isEqualTo(1);
        assertThat(second.open()).isEmpty();
        assertThat(game.granted()).isEmpty();
    }
}
