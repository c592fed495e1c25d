package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shrunk app, in a process of its own, does with a store what the app does. */
class ShrunkAppTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final App APP = OneStoreEmulator.APP;

    @Test
    void doesWhatTheAppDoes() throws Exception {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1000));
        Path shrunk = Path.of("target/shrunk.jar");
        Shrinking.toJar(shrunk);
        String said = run(shrunk);
        for (String line : List.of(
                "v7: .*consumptionState=NOT_CONSUMED.*purchaseState=COMPLETED.*",
                "confirm: DONE",
                "later: CONSUMED",
                "refused: consumePurchase InvalidConsumeState",
                "v2: CANCELED",
                "voided: 1",
                "pc: .*gold100.*",
                "order: true true",
                "payment: 2",
                "notification: silver7")) {
            assertTrue(said.lines().anyMatch(candidate -> candidate.matches(line)), line + " in\n" + said);
        }
        assertTrue(Files.size(shrunk) < 1_200_000, "it was shrunk");
    }

    private String run(Path jar) throws Exception {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        Purchase refunded = STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("bert"));
        STORE.store().refund(refunded.purchaseToken());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar.toString(),
                        "com.example.App",
                        STORE.url(),
                        APP.clientId(),
                        APP.clientSecret(),
                        APP.key().licenseKey(),
                        STORE.store().users().login("clara"),
                        token,
                        file("payment", payment()),
                        file("notification", notification()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static String file(String name, String text) throws Exception {
        return Files.writeString(Path.of("target", name), text).toString();
    }

    /** The result of a payment, as the user's browser brings it. */
    private static String payment() {
        try (OneStore shop = STORE.client(MarketCode.MKT_GLB).build()) {
            return STORE.visit(shop.pc(STORE.store().users().login("anna"))
                            .requestPurchase(
                                    ProductType.INAPP,
                                    "gold100",
                                    PurchaseRequest.builder()
                                            .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                            .returnUrl("http://127.0.0.1:1/return")
                                            .quantity(2)
                                            .build()))
                    .succeed();
        }
    }

    /** A notification, as ONE store posts it. */
    private static String notification() throws Exception {
        try (Inbox inbox = new Inbox()) {
            STORE.notify(inbox.url("/pns"));
            STORE.buy(Sale.of(ProductType.INAPP, "silver7"));
            return inbox.next();
        }
    }
}
