package io.github.onestore4j.emulator.internal.api;

import static io.github.onestore4j.emulator.internal.http.Bodies.millis;
import static io.github.onestore4j.emulator.internal.http.Bodies.number;

import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.pc.RecurringState;

/** A purchase as ONE store hands it to its buyer: the app's SDK as originalJson, a web shop in a list. */
public final class SdkPurchase {
    private SdkPurchase() {}

    /** Returns all its fields. */
    public static JsonObject json(Mode mode, Purchase purchase) {
        String payload = purchase.sale().developerPayload();
        return new JsonObject()
                .put("orderId", purchase.lastPayment().orderId())
                .put("packageName", purchase.clientId())
                .put("productId", purchase.sale().productId())
                .put("purchaseTime", millis(purchase.lastPayment().time()))
                .put("acknowledgeState", number(purchase.acknowledgeState()))
                .put("purchaseState", number(purchase.state()))
                .put("recurringState", number(recurringState(purchase)))
                .put("purchaseId", purchase.lastPayment().purchaseId())
                .put("purchaseToken", purchase.purchaseToken())
                .put("developerPayload", payload != null ? payload : mode.noPayload())
                .put("quantity", purchase.sale().quantity());
    }

    private static RecurringState recurringState(Purchase purchase) {
        if (purchase instanceof RecurringPurchase recurring) {
            return recurring.autoRenewing() ? RecurringState.RECURRING : RecurringState.END_RESERVED;
        }
        return RecurringState.NOT_RECURRING;
    }
}
