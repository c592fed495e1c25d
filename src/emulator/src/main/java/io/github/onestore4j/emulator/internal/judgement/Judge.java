package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.internal.http.Served;
import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.journal.Journal;
import io.github.onestore4j.emulator.journal.Rule;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Judges every call, and what nobody did, and writes it into a journal. */
public final class Judge implements Served.Watcher, Store.Listener {
    private final Store store;
    private final Journal journal;
    private final Credentials credentials;
    private final MissingPurchase missing;
    private final LookUps lookUps;

    /** Judges what comes to a store. */
    public Judge(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.credentials = new Credentials(store);
        this.missing = new MissingPurchase(store);
        this.lookUps = new LookUps(store, missing::find);
    }

    @Override
    public void served(Served served) {
        Remarks remarks = new Remarks(store.clock().instant(), clientId(served));
        judge(served, remarks);
        Refusal refusal = served.refusal();
        journal.record(
                store.clock().instant(),
                served.request().getMethod().getName(),
                served.path(),
                clientId(served),
                served.response().status(),
                refusal == null ? null : refusal.code().value(),
                remarks.findings());
    }

    private void judge(Served served, Remarks remarks) {
        Route route = served.route();
        Exchange exchange = served.exchange();
        Refusal refusal = served.refusal();
        if (served.response().status() == 404 && refusal == null && route == null) {
            remarks.add(
                    Rule.ENCODED_SLASH,
                    "the path holds %2F, which ONE store's front server refuses with an HTML page; no id or token of"
                            + " ONE store's has a slash, so check what was put into the path");
        }
        if (route == null || exchange == null) {
            if (refusal != null) {
                remarks.add(Rule.REFUSED, "ONE store has no such operation: " + refusal.getMessage());
            }
            return;
        }
        credentials.judge(route, exchange, refusal, remarks);
        if (knowsMarkets(route) && exchange.header("x-market-code") == null) {
            remarks.add(
                    Rule.MARKET_MISSING,
                    "x-market-code is missing, so ONE store takes the call for South Korea; send MKT_GLB or MKT_ONE");
        }
        if (refusal == null) {
            lookUps.judge(route, exchange, remarks);
        } else {
            explain(route, exchange, refusal, remarks);
        }
    }

    private void explain(Route route, Exchange exchange, Refusal refusal, Remarks remarks) {
        ErrorCode code = refusal.code();
        if (code.equals(ErrorCode.NO_SUCH_DATA)) {
            missing.explain(route, exchange, remarks);
        } else if (code.equals(ErrorCode.DEVELOPER_PAYLOAD_NOT_MATCH)) {
            remarks.add(
                    Rule.PAYLOAD_DIFFERS,
                    "the purchase was made with another developerPayload; send the one that the app or the shop gave"
                            + " when it was bought, or none");
        } else if (code.equals(ErrorCode.INVALID_PURCHASE_STATE)
                && route.template().matches(".*(acknowledge|consume)(/.*)?")) {
            Purchase purchase = missing.find(exchange);
            if (purchase != null && !purchase.lastPayment().stands()) {
                Payment payment = purchase.lastPayment();
                remarks.add(
                        Rule.CONFIRMED_TOO_LATE,
                        "the purchase was canceled at " + payment.voidedAt()
                                + "; ONE store cancels after three days what is neither acknowledged nor consumed");
            }
        }
        if (remarks.findings().isEmpty()) {
            remarks.add(Rule.REFUSED, code.value() + ": " + refusal.getMessage());
        }
    }

    private static boolean knowsMarkets(Route route) {
        return route.guard() == Guard.APP
                || route.guard() == Guard.USER
                || route.template().equals("/v7/oauth/token");
    }

    private static @Nullable String clientId(Served served) {
        Exchange exchange = served.exchange();
        if (served.route() == null || exchange == null) {
            return null;
        }
        return served.route().guard() == Guard.NONE ? exchange.form("client_id") : exchange.clientId();
    }

    @Override
    public void happened(Purchase purchase, Payment payment) {}

    @Override
    public void neverConfirmed(Purchase purchase) {
        journal.record(new Finding(
                Rule.NEVER_CONFIRMED,
                purchase.clientId(),
                purchase.confirmBefore(),
                "purchase " + purchase.firstPayment().purchaseId() + " of "
                        + purchase.sale().productId()
                        + " was canceled, because nobody acknowledged or consumed it within three days"));
    }

    /** Forgets what it has seen. */
    public void reset() {
        lookUps.clear();
        credentials.clear();
    }
}
