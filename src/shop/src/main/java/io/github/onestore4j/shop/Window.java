package io.github.onestore4j.shop;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.ledger.PurchaseLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What a visitor sees of shop, ledger and store: a game has its own pages for that. */
@RestController
class Window {
    private final JdbcClient jdbc;
    private final PurchaseLedger ledger;
    private final OneStoreEmulator store;

    Window(JdbcClient jdbc, PurchaseLedger ledger, OneStoreEmulator store) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.store = store;
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    String page(@RequestParam(required = false) @Nullable String outcome) {
        return """
                <!doctype html><meta charset="utf-8"><title>A shop</title>
                <style>body{font-family:sans-serif;margin:2em}td,th{padding:.3em 1em;text-align:left}form{display:inline}</style>
                <h1>A shop</h1>
                <p>%s</p>
                <form method="post" action="/buy"><input type="hidden" name="productId" value="gold100">
                <input type="hidden" name="userAccessToken" value="%s"><button id="buy">Buy 100 gold</button></form>
                <form method="post" action="/sweep"><button id="sweep">Sweep</button></form>
                <h2>The player's bag</h2><ul id="bag">%s</ul>
                <h2>The ledger</h2><table id="ledger"><tr><th>purchase<th>product<th>state<th>reason<th></tr>%s</table>
                <p>Open: %s</p>
                """.formatted(
                        outcome == null ? "" : "The payment: " + HtmlUtils.htmlEscape(outcome),
                        store.store().users().login("player-" + System.nanoTime()),
                        String.join("", bag()),
                        String.join("", rows()),
                        ledger.open());
    }

    private List<String> bag() {
        return jdbc.sql("select product_id from bag")
                .query((row, number) -> "<li>" + HtmlUtils.htmlEscape(row.getString(1)))
                .list();
    }

    private List<String> rows() {
        return jdbc.sql("select purchase_id, purchase_token, product_id, state, reason from onestore_purchase"
                        + " order by recorded_at desc")
                .query((row, number) -> "<tr><td>%s<td>%s<td>%s<td>%s<td>%s"
                        .formatted(
                                row.getString("purchase_id"),
                                row.getString("product_id"),
                                row.getString("state"),
                                String.valueOf(row.getString("reason")),
                                refund(row.getString("purchase_token"))))
                .list();
    }

    private static String refund(String purchaseToken) {
        return "<form method=\"post\" action=\"/refund\"><input type=\"hidden\" name=\"purchaseToken\" value=\""
                + purchaseToken + "\"><button>ONE store refunds it</button></form>";
    }

    /** ONE store takes a purchase back, and tells the shop. */
    @PostMapping(path = "/refund", produces = "text/html")
    String refund(@RequestParam String purchaseToken, @RequestParam(required = false) @Nullable String quietly)
            throws InterruptedException {
        store.store().refund(purchaseToken);
        if (quietly == null) {
            store.awaitDeliveries();
        }
        return page("refunded");
    }

    @PostMapping(path = "/sweep", produces = "text/html")
    String sweep() {
        return page(ledger.sweep().toString());
    }
}
