package io.github.onestore4j.ledger;

import io.github.onestore4j.model.ProductType;
import org.jspecify.annotations.Nullable;

/** A reason to look a purchase up: what a source says of it, which nothing is granted for. Immutable. */
final class Ticket {
    /** How much a ticket is worth. The names are stored. */
    enum Origin {
        /** ONE store has signed it, lists it, or has shown it in a look-up. */
        ONE_STORE,
        /** The app has reported it to the game's server. */
        APP,
        /** Somebody has posted it to a public address. */
        ANYBODY
    }

    final String purchaseToken;
    final @Nullable String productId;
    final @Nullable String purchaseId;
    final @Nullable ProductType type;
    final @Nullable String developerPayload;
    final Origin origin;
    /** Whether it says that the purchase is canceled, and not that it is completed. */
    final boolean saysCanceled;
    /** How often it was looked up already; -1 while it is not in the database. */
    final int attempts;

    private Ticket(
            String purchaseToken,
            @Nullable String productId,
            @Nullable String purchaseId,
            @Nullable ProductType type,
            @Nullable String developerPayload,
            Origin origin,
            boolean saysCanceled,
            int attempts) {
        this.purchaseToken = purchaseToken;
        this.productId = productId;
        this.purchaseId = purchaseId;
        this.type = type;
        this.developerPayload = developerPayload == null || developerPayload.isEmpty() ? null : developerPayload;
        this.origin = origin;
        this.saysCanceled = saysCanceled;
        this.attempts = attempts;
    }

    static Ticket ofApp(String productId, String purchaseToken) {
        return new Ticket(purchaseToken, productId, null, null, null, Origin.APP, false, -1);
    }

    static Ticket ofAnybody(String productId, String purchaseToken, ProductType type) {
        return new Ticket(purchaseToken, productId, null, type, null, Origin.ANYBODY, false, -1);
    }

    static Ticket ofOneStore(
            String purchaseToken,
            @Nullable String productId,
            @Nullable String purchaseId,
            @Nullable ProductType type,
            @Nullable String developerPayload,
            boolean saysCanceled) {
        return new Ticket(
                purchaseToken, productId, purchaseId, type, developerPayload, Origin.ONE_STORE, saysCanceled, -1);
    }

    static Ticket stored(
            String purchaseToken,
            @Nullable String productId,
            @Nullable String purchaseId,
            @Nullable ProductType type,
            @Nullable String developerPayload,
            Origin origin,
            boolean saysCanceled,
            int attempts) {
        return new Ticket(purchaseToken, productId, purchaseId, type, developerPayload, origin, saysCanceled, attempts);
    }

    /** The same, for a product. */
    Ticket ofProduct(String product) {
        return new Ticket(purchaseToken, product, purchaseId, type, developerPayload, origin, saysCanceled, attempts);
    }

    /** The same for what ONE store's look-up has shown, which is as good as a message of its own. */
    Ticket of(PaidPurchase found) {
        return new Ticket(
                purchaseToken,
                found.productId(),
                found.purchaseId(),
                found.type(),
                found.developerPayload(),
                Origin.ONE_STORE,
                saysCanceled,
                attempts);
    }

    boolean isStored() {
        return attempts >= 0;
    }

    boolean hasKeyOf(Ticket other) {
        return purchaseToken.equals(other.purchaseToken)
                && text(purchaseId).equals(text(other.purchaseId))
                && text(productId).equals(text(other.productId));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
