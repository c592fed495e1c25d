package io.github.onestore4j.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.Inbox;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Three instances on a real PostgreSQL server are killed again and again while messages come doubled, late, in any
 * order or not at all, and ONE store fails now and then. After that, one sweep: what is paid is granted, each once.
 *
 * <p>{@code -Dledger.kills=1000} makes it long, and {@code -Dledger.seed=...} repeats a run's choices.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("ledger.kills", 50);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final List<KillPoint> POINTS = List.of(KillPoint.values());
    private static final int INSTANCES = 3;
    private static final Duration BETWEEN_LIVES = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final OneStoreEmulator store = OneStoreEmulator.sandbox();
    private final List<String> messages = new ArrayList<>();
    private final Set<String> refunded = new HashSet<>();
    private Duration shift = Duration.ZERO;
    private int sent;
    private int killedAtRandom;
    private int diedAtABoundary;

    @Test
    void whateverDiesEachPaidPurchaseIsGrantedOnce() throws Exception {
        store.start();
        try (Inbox inbox = new Inbox();
                FaultProxy proxy = new FaultProxy(store.url());
                HikariDataSource database = Database.POSTGRESQL.create();
                OneStore oneStore = store.client(MarketCode.MKT_GLB).build()) {
            Database.execute(database, "create table revocations (purchase_id varchar(64))");
            store.notify(inbox.url("/"));
            proxy.injectByChance(random, 0.05);

            List<Instance> instances = new ArrayList<>();
            while (killedAtRandom + diedAtABoundary < KILLS) {
                while (instances.size() < INSTANCES) {
                    shift = shift.plus(BETWEEN_LIVES);
                    store.clock().advance(BETWEEN_LIVES);
                    instances.add(
                            Instance.start(database.getJdbcUrl(), proxy.url(), shift, point(), 1 + random.nextInt(3)));
                }
                trade(oneStore, inbox);
                Instance next = instances.remove(0);
                live(next);
            }
            instances.forEach(Instance::kill);
            store.clock().advance(Duration.ofHours(2));
            SweepReport report = recovered(oneStore, database).sweep();
            check(database, report);
        } finally {
            store.stop();
        }
    }

    private KillPoint point() {
        return POINTS.get(random.nextInt(POINTS.size()));
    }

    private PurchaseLedger recovered(OneStore oneStore, HikariDataSource database) {
        return PurchaseLedger.builder()
                .oneStore(oneStore)
                .dataSource(database)
                .onGrant(KilledInstance::grant)
                .onRevoke(KilledInstance::revoke)
                .clock(store.clock())
                .build();
    }

    /** Players buy in the app and on the web, and ONE store takes something back now and then. */
    private void trade(OneStore oneStore, Inbox inbox) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            String user = "player-" + store.store().purchases(any -> true).size();
            Purchase bought = store.buy(Sale.of(ProductType.INAPP, "gold100").user(user));
            message("app gold100 " + bought.purchaseToken());
            message("notification " + encoded(inbox.next()));
        }
        Purchase monthly = store.buy(Sale.of(ProductType.AUTO, "gems").user("player-" + sent));
        message("app gems " + monthly.purchaseToken());
        message("notification " + encoded(inbox.next()));
        payOnTheWeb(oneStore, inbox);
        List<Purchase> all = store.store().purchases(any -> true);
        Purchase unlucky = all.get(random.nextInt(all.size()));
        if (refunded.add(unlucky.purchaseToken())) {
            store.store().refund(unlucky.purchaseToken());
            message("notification " + encoded(inbox.next()));
        }
        messages.add("sweep");
    }

    private void payOnTheWeb(OneStore oneStore, Inbox inbox) throws InterruptedException {
        store.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
        String user = store.store().users().login("web-" + sent + "-" + messages.size());
        String form = store.visit(oneStore.pc(user)
                        .requestPurchase(
                                ProductType.INAPP,
                                "gold100",
                                PurchaseRequest.builder()
                                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                        .returnUrl("https://shop.example/return")
                                        .callbackUrl(inbox.url("/").toString())
                                        .build()))
                .succeed();
        message("return " + encoded(form));
        for (int i = 0; i < 2; i++) {
            String body = inbox.next();
            message((body.contains("responseCode") ? "callback " : "notification ") + encoded(body));
        }
    }

    /** One in five is lost, one in five comes twice, and all stand at any place of the queue. */
    private void message(String message) {
        int copies = random.nextInt(5);
        for (int i = 0; i < (copies == 0 ? 0 : copies == 1 ? 2 : 1); i++) {
            messages.add(random.nextInt(messages.size() + 1), message);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** An instance gets messages until it dies at its place, or is killed at a moment that is nobody's choice. */
    private void live(Instance instance) throws InterruptedException, IOException {
        instance.awaitReady();
        int most = 5 + random.nextInt(20);
        List<String> given = new ArrayList<>();
        while (given.size() < most && !messages.isEmpty() && instance.isAlive()) {
            String message = messages.remove(0);
            given.add(message);
            instance.send(given.size() - 1, message);
            sent++;
        }
        boolean died = random.nextBoolean()
                ? instance.diedBeforeReplying(given.size())
                : instance.died(random.nextInt(500), TimeUnit.MILLISECONDS);
        if (died) {
            diedAtABoundary++;
        } else {
            instance.kill();
            killedAtRandom++;
        }
        Set<Integer> taken = instance.taken();
        for (int i = 0; i < given.size(); i++) {
            if (!taken.contains(i)) {
                messages.add(given.get(i));
            }
        }
    }

    private void check(HikariDataSource database, SweepReport report) throws SQLException {
        Set<String> paid = new HashSet<>();
        Set<String> voided = new HashSet<>();
        int unconsumed = 0;
        for (Purchase purchase : store.store().purchases(any -> true)) {
            for (Payment payment : purchase.payments()) {
                (payment.stands() ? paid : voided).add(payment.purchaseId());
            }
            if (purchase instanceof ManagedPurchase managed
                    && managed.lastPayment().stands()
                    && !managed.consumptionState().equals(ConsumptionState.CONSUMED)) {
                unconsumed++;
            }
        }
        try (Connection connection = database.getConnection()) {
            List<String> grants = Sql.list(connection, "select purchase_id from grants", row -> row.getString(1));
            List<String> revocations =
                    Sql.list(connection, "select purchase_id from revocations", row -> row.getString(1));
            Set<String> held = new HashSet<>(grants);
            held.removeAll(revocations);
            Set<String> lost = new HashSet<>(paid);
            lost.removeAll(held);
            Set<String> free = new HashSet<>(held);
            free.removeAll(paid);
            int doubled = grants.size()
                    - new HashSet<>(grants).size()
                    + revocations.size()
                    - new HashSet<>(revocations).size();
            System.out.printf(
                    "seed %d: %d kills (%d at a moment, %d at a boundary), %d messages, %d purchases;"
                            + " %d granted = %d paid, %d revoked of %d voided;"
                            + " %d lost, %d doubled, %d free, %d not consumed%n",
                    SEED,
                    killedAtRandom + diedAtABoundary,
                    killedAtRandom,
                    diedAtABoundary,
                    sent,
                    paid.size() + voided.size(),
                    held.size(),
                    paid.size(),
                    revocations.size(),
                    voided.size(),
                    lost.size(),
                    doubled,
                    free.size(),
                    unconsumed);
            assertThat(lost).as("lost").isEmpty();
            assertThat(free).as("free goods").isEmpty();
            assertThat(doubled).as("doubled").isZero();
            assertThat(unconsumed).as("not consumed").isZero();
            assertThat(revocations).as("revoked without a void").isSubsetOf(voided);
            assertThat(report.open()).as(() -> "open: " + whatIsOpen(database)).isEmpty();
        }
    }

    private static String whatIsOpen(HikariDataSource database) {
        try (Connection connection = database.getConnection()) {
            return String.join(
                    "; ",
                    Sql.list(
                            connection,
                            "select reason || ' ' || attempts || ' ' || coalesce(detail, '') from onestore_lookup"
                                    + " where reason <> 'RENEWAL_DUE' union all"
                                    + " select reason || ' ' || attempts || ' ' || coalesce(detail, '')"
                                    + " from onestore_purchase where next_attempt_at is not null",
                            row -> row.getString(1)));
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
