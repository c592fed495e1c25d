package io.github.onestore4j.spring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.ledger.GrantHandler;
import io.github.onestore4j.ledger.OrderBook;
import io.github.onestore4j.ledger.Outcome;
import io.github.onestore4j.ledger.PartialRevokeHandler;
import io.github.onestore4j.ledger.PurchaseLedger;
import io.github.onestore4j.ledger.PurchaseLedgerBuilder;
import io.github.onestore4j.ledger.RevokeHandler;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.ConnectionHolder;

/** Makes a ledger when there are a client, a data source and a grant handler, and sweeps it. */
@AutoConfiguration(
        after = OneStoreAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass(ConnectionHolder.class)
@ConditionalOnBean({OneStore.class, DataSource.class, GrantHandler.class})
public class LedgerAutoConfiguration {
    /** Returns the ledger of the application's handlers, which hears of outcomes through beans of LedgerListener. */
    @Bean
    @ConditionalOnMissingBean
    PurchaseLedger purchaseLedger(
            OneStoreProperties properties,
            OneStore oneStore,
            DataSource dataSource,
            GrantHandler grant,
            ObjectProvider<RevokeHandler> revoke,
            ObjectProvider<PartialRevokeHandler> partialRevoke,
            ObjectProvider<OrderBook> orders,
            ObjectProvider<LedgerListener> listeners) {
        SpringConnection spring = new SpringConnection(dataSource);
        Consumer<Outcome> all = outcome -> listeners.orderedStream().forEach(listener -> listener.happened(outcome));
        PurchaseLedgerBuilder builder = PurchaseLedger.builder()
                .oneStore(oneStore)
                .dataSource(dataSource)
                .onGrant(spring.granting(grant))
                .keep(properties.ledger().keptProducts()::contains)
                .onOutcome(all);
        revoke.ifAvailable(handler -> builder.onRevoke(spring.revoking(handler)));
        partialRevoke.ifAvailable(handler -> builder.onPartialRevoke(spring.partlyRevoking(handler)));
        orders.ifAvailable(book -> builder.orders(spring.finding(book)));
        return builder.build();
    }

    /** Returns what sweeps the ledger while the application runs. */
    @Bean
    @ConditionalOnMissingBean
    LedgerSweeps ledgerSweeps(
            OneStoreProperties properties, PurchaseLedger ledger, ObjectProvider<LedgerListener> listeners) {
        return new LedgerSweeps(
                ledger,
                properties.ledger().sweepInterval(),
                report -> listeners.orderedStream().forEach(listener -> listener.swept(report)));
    }
}
