package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sells products to users of a web shop, by ONE store's rules for it. */
public final class WebShop {
    private static final int MOST_PIECES = 10;
    private static final long DEAREST_IN_KOREA = 500_000;

    private final Store store;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();

    WebShop(Store store) {
        this.store = store;
    }

    /** Puts a product on sale. */
    public synchronized void offer(Product product) {
        products.removeIf(other -> other.productId().equals(product.productId()));
        products.add(product);
    }

    /** The products of a type, or of all, that are on sale and asked for. */
    public synchronized List<Product> products(ProductType type, List<String> productIds) {
        List<Product> found = products.stream()
                .filter(product -> productIds.contains(product.productId()))
                .filter(product -> type.equals(ProductType.ALL) || type.equals(product.type()))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(ErrorCode.PRODUCT_NOT_EXIST);
        }
        return found;
    }

    /** Opens an order. */
    public synchronized Order open(String clientId, Sale wish, String returnUrl, @Nullable String callbackUrl) {
        Product product = products(ProductType.ALL, List.of(wish.productId())).get(0);
        if (!product.type().equals(wish.type())) {
            throw new Refusal(ErrorCode.INVALID_PRODUCT);
        }
        Sale sale = wish.price(product.price());
        checkQuantity(sale);
        if (store.holds(clientId, sale)) {
            throw new Refusal(ErrorCode.ALREADY_PURCHASED);
        }
        Order order = Order.of(clientId, sale, store.newPurchaseId(sale.market()), returnUrl, callbackUrl);
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

    /** The order that a payment page was asked for. */
    public synchronized Order order(String paymentParam) {
        Order order = orders.get(paymentParam);
        if (order == null) {
            throw new Refusal(ErrorCode.NO_SUCH_DATA);
        }
        return order;
    }

    /** The user has paid; an order can be paid for once. */
    public synchronized Purchase pay(String paymentParam) {
        Order order = order(paymentParam);
        orders.remove(paymentParam);
        return store.ringUp(order);
    }

    /** The user has not paid and will not. */
    public synchronized Order giveUp(String paymentParam) {
        Order order = order(paymentParam);
        orders.remove(paymentParam);
        return order;
    }

    synchronized void clear() {
        products.clear();
        orders.clear();
    }
}
