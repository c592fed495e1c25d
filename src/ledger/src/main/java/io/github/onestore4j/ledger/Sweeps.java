package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.v7.UnconfirmedPurchase;
import io.github.onestore4j.v7.UnconfirmedPurchases;
import io.github.onestore4j.v7.VoidedPurchase;
import io.github.onestore4j.v7.VoidedPurchases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ONE store lists: purchases that nobody has confirmed, and purchases that were voided. */
final class Sweeps {
    /** Entries that were listed late are found all the same; what is known already costs one query a page. */
    private static final Duration VOIDED_OVERLAP = Duration.ofDays(1);
    /** As long as ONE store waits for a confirmation, so that each sweep sees all that can still be lost. */
    private static final Duration UNCONFIRMED_OVERLAP = Duration.ofDays(3);

    private final OneStore oneStore;
    private final Tables tables;
    private final Intake intake;
    private final Revocations revocations;

    Sweeps(OneStore oneStore, Tables tables, Intake intake, Revocations revocations) {
        this.oneStore = oneStore;
        this.tables = tables;
        this.intake = intake;
        this.revocations = revocations;
    }

    void run(SweepReport.Builder report) {
        new ListSweep<VoidedPurchase>(
                        oneStore,
                        tables,
                        "VOIDED",
                        VOIDED_OVERLAP,
                        request -> {
                            VoidedPurchases page = oneStore.v7().getVoidedPurchases(request);
                            return new ListSweep.Page<>(page.voidedPurchaseList(), page.continuationKey());
                        },
                        this::revoke)
                .run(report);
        new ListSweep<UnconfirmedPurchase>(
                        oneStore,
                        tables,
                        "UNCONFIRMED",
                        UNCONFIRMED_OVERLAP,
                        request -> {
                            UnconfirmedPurchases page = oneStore.v7().getUnconfirmedPurchases(request);
                            return new ListSweep.Page<>(page.unconfirmedPurchaseList(), page.continuationKey());
                        },
                        this::settle)
                .run(report);
    }

    private boolean revoke(List<VoidedPurchase> page, SweepReport.Builder report) {
        buryWhatNobodyKnows(page);
        Map<String, State> decided = decided(page, VoidedPurchase::purchaseId);
        for (VoidedPurchase voided : page) {
            String purchaseId = voided.purchaseId();
            State state = decided.get(purchaseId);
            if (purchaseId != null && (state == null || !state.isVoided())) {
                Instant time = voided.voidedTime();
                report.add(revocations.voided(
                        purchaseId, voided.purchaseToken(), time == null ? tables.pauses.now() : time.toEpochMilli()));
            }
        }
        return false;
    }

    /** Most voided purchases were never granted, or are known already: they cost two statements a page. */
    private void buryWhatNobodyKnows(List<VoidedPurchase> page) {
        Map<String, State> decided = decided(page, VoidedPurchase::purchaseId);
        List<VoidedPurchase> unknown = page.stream()
                .filter(voided -> voided.purchaseId() != null && !decided.containsKey(voided.purchaseId()))
                .collect(Collectors.toList());
        if (unknown.isEmpty()) {
            return;
        }
        try {
            tables.transactions.commit(connection -> tables.purchases.buryAll(connection, unknown));
        } catch (LedgerException decidedMeanwhile) {
            // Then one by one, which fails again if the database does.
            return;
        }
    }

    private boolean settle(List<UnconfirmedPurchase> page, SweepReport.Builder report) {
        Map<String, State> decided = decided(page, UnconfirmedPurchase::purchaseId);
        boolean moved = false;
        for (UnconfirmedPurchase listed : page) {
            String purchaseId = listed.purchaseId();
            String token = listed.purchaseToken();
            State state = decided.get(purchaseId);
            if (purchaseId == null || token == null) {
                continue;
            }
            if (state == null) {
                Outcome outcome = intake.take(Ticket.ofOneStore(
                        token, listed.productId(), purchaseId, listed.type(), listed.developerPayload(), false));
                report.add(outcome);
                moved |= outcome.isGranted();
            } else if (state == State.SETTLED) {
                tables.transactions.run(connection -> tables.purchases.reopen(connection, purchaseId));
            }
        }
        return moved;
    }

    private <E> Map<String, State> decided(List<E> page, Function<E, String> purchaseId) {
        List<String> ids =
                page.stream().map(purchaseId).filter(Objects::nonNull).collect(Collectors.toList());
        return tables.transactions.run(connection -> tables.purchases.states(connection, ids));
    }
}
