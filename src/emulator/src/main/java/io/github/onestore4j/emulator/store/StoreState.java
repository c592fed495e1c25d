package io.github.onestore4j.emulator.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a store knows, to be put back later: into the same store, or into another of the same mode. Access
 * tokens of apps are not part of it. Immutable.
 *
 * @param mode which environment it was saved in
 * @param now the store's clock
 * @param lastNumber the last number that an id was made with
 * @param apps the registered apps
 * @param offers what web shops sell
 * @param logins who is logged in
 * @param orders what is open on payment pages
 * @param purchases all purchases, the oldest first
 */
public record StoreState(
        Mode mode,
        Instant now,
        long lastNumber,
        List<App> apps,
        List<Offer> offers,
        List<Login> logins,
        List<Order> orders,
        List<SavedPurchase> purchases) {
    /** Keeps copies. */
    public StoreState {
        apps = List.copyOf(apps);
        offers = List.copyOf(offers);
        logins = List.copyOf(logins);
        orders = List.copyOf(orders);
        purchases = List.copyOf(purchases);
    }

    /**
     * A product on sale.
     *
     * @param clientId the app that sells it; null for every app
     * @param product what is sold
     */
    public record Offer(@Nullable String clientId, Product product) {}

    /**
     * A user who is logged in.
     *
     * @param userAccessToken what the login gave
     * @param user who it is
     * @param expired whether the token has expired
     */
    public record Login(String userAccessToken, String user, boolean expired) {}
}
