package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sells products to users of a web shop, by ONE store's rules for it. It holds no lock while it asks the store, since
 * the store asks it while it holds its own.
 */
public final class WebShop {
    private static final int MOST_PIECES = 10;
    private static final long DEAREST_IN_KOREA = 500_000;
    private static final int PRICE_OF_NO_OFFER = 1000;
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    private final Store store;
    private final Map<Shelf, StoreState.Offer> offers = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Order> orders = Collections.synchronizedMap(new LinkedHashMap<>());

    WebShop(Store store) {
        this.store = store;
    }

    /** Where a product lies: in one app, or in every app. */
    private record Shelf(@Nullable String clientId, String productId) {
        static Shelf of(StoreState.Offer offer) {
            return new Shelf(offer.clientId(), offer.product().productId());
        }
    }

    /** Puts a product on sale in every app. */
    public void offer(Product product) {
        offer(null, product);
    }

    /** Puts a product on sale in one app; null for every app. */
    public void offer(@Nullable String clientId, Product product) {
        StoreState.Offer offer = new StoreState.Offer(clientId, product);
        offers.put(Shelf.of(offer), offer);
    }

    /** Returns everything that is on sale, the oldest first. */
    public List<StoreState.Offer> offers() {
        return copy(offers);
    }

    private static <E> List<E> copy(Map<?, E> map) {
        synchronized (map) {
            return List.copyOf(map.values());
        }
    }

    /** Returns what an app sells under an id: its own product before one of every app; null when there is none. */
    public @Nullable Product find(String clientId, String productId) {
        StoreState.Offer own = offers.get(new Shelf(clientId, productId));
        StoreState.Offer offer = own == null ? offers.get(new Shelf(null, productId)) : own;
        return offer == null ? null : offer.product();
    }

    /** Returns the products of a type, or of all types, that an app sells and that are asked for. */
    public List<Product> products(String clientId, ProductType type, List<String> productIds) {
        List<Product> found = productIds.stream()
                .distinct()
                .map(productId -> find(clientId, productId))
                .flatMap(Stream::ofNullable)
                .filter(product -> type.equals(ProductType.ALL) || type.equals(product.type()))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(ErrorCode.PRODUCT_NOT_EXIST);
        }
        return found;
    }

    /** Returns a sale with a price: its own, or that of the product on offer. */
    Sale priced(String clientId, Sale sale) {
        Product product = find(clientId, sale.productId());
        if (product != null && !product.type().equals(sale.type())) {
            throw new IllegalArgumentException(
                    "product " + sale.productId() + " is offered as " + product.type() + ", not as " + sale.type());
        }
        if (sale.price() != Sale.AS_OFFERED) {
            return sale;
        }
        return sale.price(product == null ? PRICE_OF_NO_OFFER : product.price());
    }

    /** Opens an order. */
    public Order open(String clientId, Sale wish, String returnUrl, @Nullable String callbackUrl) {
        Product product =
                products(clientId, ProductType.ALL, List.of(wish.productId())).get(0);
        if (!product.type().equals(wish.type())) {
            throw new Refusal(ErrorCode.INVALID_PRODUCT);
        }
        Sale sale = wish.price(product.price());
        checkQuantity(sale);
        if (store.holds(clientId, sale)) {
            throw new Refusal(ErrorCode.ALREADY_PURCHASED);
        }
        Order order = Order.of(
                clientId,
                sale,
                store.newPurchaseId(sale.market()),
                product.title(),
                returnUrl,
                callbackUrl,
                store.clock().instant().plus(TIME_TO_PAY));
        orders.put(order.paymentParam(), order);
        return order;
    }

    private static void checkQuantity(Sale sale) {
        if (sale.quantity() > 1 && !sale.type().equals(ProductType.INAPP)) {
            throw new Refusal(ErrorCode.NOT_SUPPORT_MULTIPLE_QUANTITY);
        }
        if (sale.quantity() > MOST_PIECES) {
            throw new Refusal(ErrorCode.EXCEED_QUANTITY_MULTIPLE_PURCHASE);
        }
        long amount = (long) sale.price() * sale.quantity();
        if (sale.quantity() > 1 && sale.market().equals(MarketCode.MKT_ONE) && amount > DEAREST_IN_KOREA) {
            throw new Refusal(ErrorCode.EXCEED_AMOUNT_MULTIPLE_PURCHASE);
        }
    }

    /** Returns the order that a payment page was asked for. */
    public Order order(String paymentParam) {
        return known(orders.get(paymentParam));
    }

    /** Returns the orders that wait for their users, the oldest first. */
    public List<Order> orders() {
        return copy(orders);
    }

    /** Lets the user pay; an order can be paid for once. */
    public Purchase pay(String paymentParam) {
        return store.ringUp(giveUp(paymentParam));
    }

    /** Closes an order that the user has not paid for. */
    public Order giveUp(String paymentParam) {
        return known(orders.remove(paymentParam));
    }

    private static Order known(@Nullable Order order) {
        if (order == null) {
            throw new Refusal(ErrorCode.NO_SUCH_DATA);
        }
        return order;
    }

    void restore(List<StoreState.Offer> savedOffers, List<Order> savedOrders) {
        savedOffers.forEach(offer -> offers.put(Shelf.of(offer), offer));
        savedOrders.forEach(order -> orders.put(order.paymentParam(), order));
    }

    void forget(String clientId) {
        offers.keySet().removeIf(shelf -> clientId.equals(shelf.clientId()));
        orders.values().removeIf(order -> order.clientId().equals(clientId));
    }

    void clear() {
        offers.clear();
        orders.clear();
    }
}
