package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.Test;

/** Apps, markets and environments share the tables without mixing, and the tables are checked at the start. */
class SharedTablesTest extends LedgerStory {
    private final Database kind;

    SharedTablesTest(Database database) {
        super(database);
        kind = database;
    }

    @Test
    void appsAndMarketsDoNotMix() {
        App other = App.of("com.example.other", "other-secret");
        STORE.store().register(other);
        Purchase ours = buyGold();
        Purchase theirs = STORE.store().buy(other.clientId(), Sale.of(ProductType.INAPP, "gold100"));
        Purchase korean = STORE.buy(Sale.of(ProductType.INAPP, "gold100").market(MarketCode.MKT_ONE));
        try (OneStore otherApp = STORE.client(MarketCode.MKT_GLB)
                .credentials(other.clientId(), other.clientSecret())
                .build()) {
            PurchaseLedger ofOther = game.ledger(settings -> settings.oneStore(otherApp));
            PurchaseLedger ofKorea =
                    game.ledger(settings -> settings.oneStore(game.oneStore().withMarket(MarketCode.MKT_ONE)));

            assertThat(game.ledger().process("gold100", theirs.purchaseToken()).reason())
                    .isEqualTo(Reason.NO_SUCH_PURCHASE);
            assertThat(game.ledger().process("gold100", korean.purchaseToken()).reason())
                    .isEqualTo(Reason.NO_SUCH_PURCHASE);
            game.ledger().sweep();
            assertThat(game.granted()).containsExactly(id(ours));

            ofOther.sweep();
            ofKorea.sweep();
            assertThat(game.granted()).containsExactlyInAnyOrder(id(ours), id(theirs), id(korean));
            assertThat(game.texts("select app from onestore_purchase where market = 'MKT_ONE'"))
                    .containsExactly("com.example.game");
        }
    }

    @Test
    void aMissingTableColumnKeyOrIndexIsNamed() {
        try (HikariDataSource empty = kind.empty()) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> game.ledger(settings -> settings.dataSource(empty)))
                    .withMessageContainingAll(
                            "table onestore_purchase", "table onestore_lookup", "table onestore_sweep", ".sql");

            Database.execute(
                    empty,
                    kind.ddl()
                            .replaceAll("(?s),\\s*primary key \\(environment, app, purchase_id\\)", "")
                            .replaceAll("(?m)^ *detail .*$", "")
                            .replaceAll("(?s)create index onestore_lookup_due.*?;", ""));
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> game.ledger(settings -> settings.dataSource(empty)))
                    .withMessageContainingAll(
                            "primary key of onestore_purchase",
                            "column onestore_purchase.detail",
                            "column onestore_lookup.detail",
                            "index of onestore_lookup")
                    .withMessageNotContaining("onestore_sweep");
        }
    }

    @Test
    void whatIsMissingInTheBuilderIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PurchaseLedger.builder().build())
                .withMessage("PurchaseLedger needs oneStore(...) dataSource(...) onGrant(...)"
                        + " onRevoke(...) or onPartialRevoke(...)");
    }
}
