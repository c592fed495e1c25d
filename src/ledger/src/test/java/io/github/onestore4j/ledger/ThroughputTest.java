package io.github.onestore4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints how many purchases a second are looked up, granted and consumed on one PostgreSQL server, with
 * {@code -Dledger.throughput=true}. Instances, store and database share this machine.
 */
@EnabledIfSystemProperty(named = "ledger.throughput", matches = "true")
class ThroughputTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final int WARM_UP = 500;
    private static final int PURCHASES = 3_000;
    private static final int THREADS = 8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void purchasesASecond(int instances) throws Exception {
        try (HikariDataSource database = Database.POSTGRESQL.create()) {
            List<OneStore> clients = new ArrayList<>();
            List<PurchaseLedger> ledgers = new ArrayList<>();
            for (int i = 0; i < instances; i++) {
                OneStore client = STORE.client(MarketCode.MKT_GLB).build();
                clients.add(client);
                ledgers.add(PurchaseLedger.builder()
                        .oneStore(client)
                        .dataSource(database)
                        .onGrant(Game::grant)
                        .onRevoke(Game::revoke)
                        .build());
            }
            settle(ledgers, WARM_UP);
            long start = System.nanoTime();
            settle(ledgers, PURCHASES);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d instances, %d threads each: %.0f purchases a second%n",
                    instances, THREADS, PURCHASES / seconds);
            clients.forEach(OneStore::close);
        }
    }

    private static void settle(List<PurchaseLedger> ledgers, int purchases) throws Exception {
        List<Callable<Outcome>> work = new ArrayList<>();
        for (int i = 0; i < purchases; i++) {
            String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
            PurchaseLedger ledger = ledgers.get(i % ledgers.size());
            work.add(() -> ledger.process("gold100", token));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS * ledgers.size());
        for (Future<Outcome> outcome : threads.invokeAll(work)) {
            assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.GRANTED);
        }
        threads.shutdown();
    }
}
