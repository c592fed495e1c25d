package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.payment.ShopOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was paid is compared with the shop's order, where there is one. */
class OrdersTest extends LedgerStory {
    OrdersTest(Database database) {
        super(database);
        Database.execute(
                game.database, "create table orders (id varchar(200), product_id varchar(150), quantity integer)");
    }

    private PurchaseLedger ledger() {
        return game.ledger(settings -> settings.orders(OrdersTest::find));
    }

    private static @Nullable ShopOrder find(Connection connection, String id) throws SQLException {
        return Sql.first(
                connection,
                "select * from orders where id = ?",
                row -> ShopOrder.of(row.getString("product_id"), id).withQuantity(row.getInt("quantity")),
                id);
    }

    private void order(String id, String productId, int quantity) {
        Database.execute(
                game.database, "insert into orders values ('" + id + "', '" + productId + "', " + quantity + ")");
    }

    @Test
    void whatFitsTheOrderIsGranted() {
        order("order-1", "gold100", 1);

        assertThat(ledger().process("gold100", buyGold().purchaseToken()).kind())
                .isEqualTo(Outcome.Kind.GRANTED);
    }

    /** The message came before the shop had stored its order, and was dropped as unknown. */
    @Test
    void aPurchaseThatComesBeforeItsOrderIsSettledWhenTheOrderAppears() {
        PurchaseLedger ledger = ledger();
        Purchase bought = buyGold();

        Outcome early = ledger.process("gold100", bought.purchaseToken());
        assertThat(early.kind()).isEqualTo(Outcome.Kind.OPEN);
        assertThat(early.reason()).isEqualTo(Reason.ORDER_UNKNOWN);

        order("order-1", "gold100", 1);
        pass(Duration.ofMinutes(2));
        SweepReport report = ledger.sweep();

        assertThat(report.count(Outcome.Kind.GRANTED)).isEqualTo(1);
        assertThat(report.open()).isEmpty();
        assertThat(game.granted()).containsExactly(id(bought));
    }

    @Test
    void aCheapProductForTheOrderOfADearOneIsRefusedAndRefunded() {
        order("order-1", "gold10000", 1);
        PurchaseLedger ledger = ledger();
        Purchase bought = buyGold();

        Outcome outcome = ledger.process("gold100", bought.purchaseToken());
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.reason()).isEqualTo(Reason.ORDER_MISMATCH);
        assertThat(ledger.open()).containsEntry(Reason.ORDER_MISMATCH, 1L);
        assertThat(consumption(bought)).isEqualTo(ConsumptionState.NOT_CONSUMED);

        pass(Duration.ofDays(4));
        SweepReport report = ledger.sweep();
        assertThat(report.open()).as("ONE store has canceled it").isEmpty();
        assertThat(game.granted()).isEmpty();
    }

    @Test
    void anotherQuantityThanOrderedIsRefused() {
        order("order-5", "gold100", 5);
        Purchase one = STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-5"));
        Purchase five = STORE.buy(Sale.of(ProductType.INAPP, "gold100")
                .developerPayload("order-5")
                .quantity(5));

        assertThat(ledger().process("gold100", one.purchaseToken()).reason()).isEqualTo(Reason.ORDER_MISMATCH);
        assertThat(ledger().process("gold100", five.purchaseToken()).kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(game.texts("select quantity from grants")).containsExactly("5");
    }

    @Test
    void aBookOfOrdersThatCannotBeReadLeavesThePurchaseOpen() {
        PurchaseLedger ledger = game.ledger(settings -> settings.orders((connection, payload) -> {
            throw new IllegalStateException("no orders today");
        }));

        assertThat(ledger.process("gold100", buyGold().purchaseToken()).reason())
                .isEqualTo(Reason.GRANT_FAILED);
        assertThat(game.granted()).isEmpty();
    }
}
