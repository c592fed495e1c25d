package io.github.onestore4j.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.purchase.Purchase;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.Verdict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ONE store signs the fields of a payment without anything between them, so that the holder of one signed result can
 * move their borders. No other order of the shop's is paid for by that.
 */
@NullUnmarked
class BordersTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @RegisterExtension
    static final OneStoreEmulator COMMERCIAL = OneStoreEmulator.commercial();

    private static final List<String> SIGNED =
            List.of("orderId", "purchaseId", "purchaseToken", "purchaseTime", "developerPayload", "quantity");

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gems500", "500 gems", 4900));
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    /** Returns what comes back for a paid order. */
    private Map<String, String> paid(ShopOrder order) {
        PurchaseRequest.Builder request = PurchaseRequest.builder()
                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                .returnUrl("https://shop.example/return")
                .developerPayload(order.developerPayload());
        if (order.quantity() > 1) {
            request.quantity(order.quantity());
        }
        String form = STORE.visit(oneStore.pc(STORE.store().users().login("anna"))
                        .requestPurchase(ProductType.INAPP, "gems500", request.build()))
                .succeed();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** What a shop does with a player's return; its own order is the one that the message claims to be. */
    private boolean isGranted(Map<String, String> form, int quantity) {
        try {
            UnverifiedPayment returned = UnverifiedPayment.fromForm(form);
            ShopOrder order =
                    ShopOrder.of("gems500", returned.claimedDeveloperPayload()).withQuantity(quantity);
            Purchase purchase = oneStore.purchases().lookUp(oneStore.payments().verify(returned, order));
            return purchase.isPaid();
        } catch (IllegalArgumentException | NotVerifiedException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"17, 1", "0005, 1", "105, 1", "10, 5", "order-a, 1", "abc123x, 1", "abc123x, 10", "gold, 3", "1, 1"})
    void noneCanBeMovedToAnotherOrder(String payload, int quantity) {
        Map<String, String> paid = paid(ShopOrder.of("gems500", payload).withQuantity(quantity));
        assertThat(isGranted(paid, quantity)).isTrue();
        StringBuilder text = new StringBuilder();
        SIGNED.forEach(field -> text.append(paid.getOrDefault(field, "")));
        List<Map<String, String>> granted = new ArrayList<>();
        for (int i = 0; i < SIGNED.size(); i++) {
            for (int by = -25; by <= 25; by++) {
                for (int j = i + 1; j < SIGNED.size(); j++) {
                    for (int other : new int[] {0, -by, -1, 1, by}) {
                        Map<String, String> moved = moved(paid, text.toString(), i, by, j, other);
                        if (moved != null && !isSame(moved, paid) && grantedForAny(moved)) {
                            granted.add(moved);
                        }
                    }
                }
            }
        }
        assertThat(granted).isEmpty();
    }

    /** The shop may have open orders of any quantity. */
    private boolean grantedForAny(Map<String, String> moved) {
        String quantity = moved.get("quantity");
        boolean isNumber = quantity != null && quantity.matches("[1-9][0-9]{0,3}");
        return isGranted(moved, 1) || (isNumber && isGranted(moved, Integer.parseInt(quantity)));
    }

    private static boolean isSame(Map<String, String> moved, Map<String, String> paid) {
        return moved.getOrDefault("developerPayload", "").equals(paid.getOrDefault("developerPayload", ""))
                && moved.getOrDefault("quantity", "1").equals(paid.getOrDefault("quantity", "1"));
    }

    /** Moves the ends of two fields; null if that cannot be. */
    private static Map<String, String> moved(
            Map<String, String> paid, String text, int one, int by, int other, int otherBy) {
        int[] ends = new int[SIGNED.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += paid.getOrDefault(SIGNED.get(i), "").length();
            ends[i] = end;
        }
        ends[one] += by;
        ends[other] += otherBy;
        ends[ends.length - 1] = text.length();
        Map<String, String> moved = new LinkedHashMap<>(paid);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] < start || ends[i] > text.length()) {
                return null;
            }
            moved.put(SIGNED.get(i), text.substring(start, ends[i]));
            start = ends[i];
        }
        moved.values().removeIf(String::isEmpty);
        return moved;
    }

    @Test
    void aPaymentOfTheSandboxIsNotGrantedByACommercialClient() {
        ShopOrder order = ShopOrder.of("gems500", "17");
        UnverifiedPayment paid = UnverifiedPayment.fromForm(paid(order));
        assertThat(oneStore.payments().judge(paid, order).isValid()).isTrue();
        try (OneStore commercial = COMMERCIAL.client(MarketCode.MKT_GLB).build()) {
            Verdict verdict = commercial.payments().judge(paid, order);
            assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.WRONG_ENVIRONMENT);
            PaymentResult ticket = oneStore.payments().verify(paid, order);
            assertThatExceptionOfType(OneStoreApiException.class)
                    .isThrownBy(() -> commercial.purchases().lookUp(ticket))
                    .satisfies(refused -> assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA));
        }
    }
}
