package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sweeps find what no message told, page by page, and go on where they were stopped. */
class SweepTest extends LedgerStory {
    SweepTest(Database database) {
        super(database);
    }

    private static List<Purchase> buy(int count) {
        List<Purchase> bought = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bought.add(STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("player-" + i)));
        }
        return bought;
    }

    private static int calls(String paths) {
        return STORE.wireMock()
                .findAll(WireMock.anyRequestedFor(WireMock.urlPathMatching(paths)))
                .size();
    }

    /** Paid, and the app was killed before it could tell its server. */
    @Test
    void whatNobodyReportedIsFoundGrantedAndConsumed() {
        Purchase bought = buyGold();
        pass(Duration.ofDays(2));

        SweepReport report = game.ledger().sweep();

        assertThat(report.count(Outcome.Kind.GRANTED)).isEqualTo(1);
        assertThat(game.granted()).containsExactly(id(bought));
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
        pass(Duration.ofDays(2));
        assertThat(game.ledger().sweep().open()).isEmpty();
        assertThat(game.granted()).as("not voided after three days").hasSize(1);
    }

    /** Refunds seemed missing from the store's list: they were on its next pages. */
    @Test
    void everyPageIsSwept() {
        List<Purchase> bought = buy(250);
        bought.forEach(LedgerStory::refund);

        game.ledger().sweep();

        assertThat(game.states()).hasSize(250);
        assertThat(calls(".*/voided-purchases")).isEqualTo(3);
    }

    /** What is confirmed leaves the list, and what follows it moves up, past the continuation key. */
    @Test
    void everyPageIsSweptOfAListThatShrinksMeanwhile() {
        buy(250);

        SweepReport report = game.ledger().sweep();

        assertThat(report.count(Outcome.Kind.GRANTED)).isEqualTo(250);
        assertThat(game.granted()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void aSweepThatBrokeOffGoesOnInTheMiddle() {
        buy(250).forEach(LedgerStory::refund);
        PurchaseLedger ledger = game.ledger();
        StubMapping outage = STORE.wireMock()
                .stubFor(WireMock.any(WireMock.urlPathMatching(".*/voided-purchases"))
                        .withQueryParam("continuationKey", WireMock.matching(".+"))
                        .willReturn(WireMock.serviceUnavailable()));

        SweepReport broken = ledger.sweep();
        assertThat(broken.failures()).hasSize(1);
        assertThat(game.states()).hasSize(100);

        end(outage);
        STORE.wireMock().resetRequests();
        SweepReport resumed = game.ledger().sweep();

        assertThat(resumed.failures()).isEmpty();
        assertThat(game.states()).hasSize(250);
        assertThat(calls(".*/voided-purchases"))
                .as("the first page is not read again")
                .isEqualTo(2);
    }

    @Test
    void aContinuationKeyThatIsRefusedStartsTheWindowAgain() {
        buy(150).forEach(LedgerStory::refund);
        StubMapping outage = outageOf(".*/voided-purchases");
        game.ledger().sweep();
        end(outage);
        Database.execute(
                game.database,
                "update onestore_sweep set continuation_key = 'no key of this store' where list_name = 'VOIDED'");

        SweepReport report = game.ledger().sweep();

        assertThat(report.failures()).isEmpty();
        assertThat(game.states()).hasSize(150);
    }

    @Test
    void whatIsKnownCostsNothingAgain() {
        buy(50).forEach(LedgerStory::refund);
        PurchaseLedger ledger = game.ledger(settings -> settings.onOutcome(game.heard::add));
        ledger.sweep();
        game.heard.clear();
        STORE.wireMock().resetRequests();
        pass(Duration.ofHours(1));

        ledger.sweep();

        assertThat(game.heard).isEmpty();
        assertThat(calls(".*/purchases/.*")).isZero();
        assertThat(calls(".*-purchases")).isEqualTo(2);
    }

    @Test
    void aListIsSweptByOneInstanceAtATime() {
        buyGold();
        List<SweepReport> others = new ArrayList<>();
        PurchaseLedger other = game.ledger();
        PurchaseLedger first = game.ledger(settings -> settings.keep(productId -> {
            // Asked while the first instance is in the middle of its sweep.
            if (others.isEmpty()) {
                others.add(other.sweep());
            }
            return false;
        }));

        first.sweep();

        assertThat(others.get(0).sweptElsewhere()).containsExactly("UNCONFIRMED");
        assertThat(game.ledger().sweep().sweptElsewhere()).isEmpty();
    }

    @Test
    void anInstanceThatDiedInItsSweepIsSucceededAfterAWhile() {
        game.ledger().sweep();
        Database.execute(
                game.database,
                "update onestore_sweep set lease_owner = 'dead', leased_until = "
                        + START.plus(Duration.ofMinutes(5)).toEpochMilli());

        assertThat(game.ledger().sweep().sweptElsewhere()).containsExactly("VOIDED", "UNCONFIRMED");
        pass(Duration.ofMinutes(6));

        assertThat(game.ledger().sweep().sweptElsewhere()).isEmpty();
    }

    @Test
    void anOutageLongerThanTheListIsSaid() {
        game.ledger().sweep();
        pass(Duration.ofDays(45));

        SweepReport report = game.ledger().sweep();

        assertThat(report.missed()).hasSize(2);
        assertThat(report.missed().get(0).from()).isEqualTo(START);
        assertThat(report.missed().get(0).until())
                .isBetween(START.plus(Duration.ofDays(14)), START.plus(Duration.ofDays(16)));
        assertThat(game.ledger().sweep().missed())
                .as("until a person has seen it")
                .hasSize(2);
    }

    @Test
    void whatCouldNotBeLookedUpIsLookedUpLater() {
        Purchase bought = buyGold();
        StubMapping outage = outage();
        PurchaseLedger ledger = game.ledger();

        Outcome outcome = ledger.process("gold100", bought.purchaseToken());
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(outcome.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
        assertThat(ledger.sweep().failures()).hasSize(2);

        end(outage);
        pass(Duration.ofMinutes(2));
        SweepReport report = ledger.sweep();

        assertThat(report.count(Outcome.Kind.GRANTED)).isEqualTo(1);
        assertThat(report.open()).isEmpty();
        assertThat(game.granted()).hasSize(1);
    }

    @Test
    void aSettledPurchaseThatIsListedAsUnconfirmedIsConfirmedAgain() {
        Purchase bought = buyGold();
        PurchaseLedger ledger = game.ledger();
        StubMapping outage = outageOf(".*/consume");
        ledger.process("gold100", bought.purchaseToken());
        end(outage);
        Database.execute(
                game.database, "update onestore_purchase set state = 'SETTLED', reason = null, next_attempt_at = null");

        ledger.sweep();

        assertThat(consumption(bought)).isEqualTo(ConsumptionState.CONSUMED);
    }
}
