package io.github.onestore4j.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.ledger.PurchaseLedger;
import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.v7.PurchaseDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** What the code in the documents has around it: a client, a purchase, a player's payment, and a game's own methods. */
@NullUnmarked
public abstract class SnippetContext {
    protected static final OneStoreEmulator store = OneStoreEmulator.sandbox();

    protected final Logger log = Logger.getAnonymousLogger();
    protected final String clientSecret = OneStoreEmulator.APP.clientSecret();
    protected final String orderId = "order-1";
    protected final OneStore oneStore = store.client(MarketCode.MKT_GLB).build();
    protected final String userAccessToken = store.store().users().login("web-user");
    protected final String token = userAccessToken;
    protected final Object context = this;
    protected String purchaseToken;
    protected String subscriptionToken;
    protected String purchaseId;
    protected PurchaseDetails purchase;
    protected PurchaseOrder order;
    protected String form;
    protected String body;
    protected final Books books = new Books();
    protected final DataSource dataSource = Books.database();
    protected final String productId = "gold100";
    protected PurchaseLedger ledger;
    protected byte[] callbackBody;
    protected byte[] notificationBody;
    protected String originalJson;
    protected String signature;

    /** What a game's methods were called for. */
    public final List<String> called = new ArrayList<>();

    /** A purchase, one that was refunded, a subscription, and a payment on the web with its notification. */
    public final void prepare() throws InterruptedException {
        Purchase bought = store.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload(orderId));
        purchaseToken = bought.purchaseToken();
        subscriptionToken = store.buy(Sale.of(ProductType.SUBSCRIPTION, "vip")).purchaseToken();
        purchaseId = bought.firstPayment().purchaseId();
        purchase = oneStore.v7().getPurchaseDetails("gold100", purchaseToken);
        store.store().refund(store.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken());
        store.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
        try (Inbox inbox = new Inbox()) {
            store.notify(inbox.url("/pns"));
            order = oneStore.pc(store.store().users().login("payer"))
                    .requestPurchase(
                            ProductType.INAPP,
                            "gold100",
                            PurchaseRequest.builder()
                                    .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                    .returnUrl("https://shop.example/return")
                                    .developerPayload(orderId)
                                    .build());
            form = store.visit(order).succeed();
            body = inbox.next();
        }
        ledger = PurchaseLedger.builder()
                .oneStore(oneStore)
                .dataSource(dataSource)
                .onGrant(books::add)
                .onRevoke(books::revoke)
                .build();
        callbackBody = "{\"responseCode\":\"UserCancel\"}".getBytes(UTF_8);
        notificationBody = body.getBytes(UTF_8);
        originalJson = "{\"orderId\":\"1\",\"productId\":\"gold100\",\"purchaseId\":\"" + purchaseId
                + "\",\"purchaseToken\":\"" + purchaseToken + "\",\"developerPayload\":\"" + orderId + "\"}";
        signature = OneStoreEmulator.APP.key().sign(originalJson);
    }

    /** The code itself. */
    public abstract void run() throws Exception;

    protected void grant(String grantKey, String order) {
        assertThat(grantKey).matches("[0-9]{20}");
        called.add("grant");
    }

    protected void finish(String productId, String purchaseToken, String developerPayload) {
        called.add("finish");
    }

    protected void revoke(String purchase) {
        called.add("revoke");
    }

    protected void close(String order) {
        called.add("close");
    }

    protected void lookUp(String purchase) {
        called.add("lookUp");
    }

    protected void askAgainLater(String order) {}

    protected void show(PaymentResponseCode code) {}

    protected void show(Object anything) {}

    /** Android's, as far as the documents use it. */
    protected static final class Looper {
        public static Looper getMainLooper() {
            return new Looper();
        }

        public boolean isCurrentThread() {
            return false;
        }
    }

    /** Android's, as far as the documents use it. */
    protected static final class ContextCompat {
        public static Executor getMainExecutor(Object context) {
            return Runnable::run;
        }
    }

    /** Hilt's, as far as the documents use it. */
    protected @interface InstallIn {
        Class<?> value();
    }

    /** Hilt's, as far as the documents use it. */
    protected static final class SingletonComponent {}
}
