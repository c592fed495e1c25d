package io.github.onestore4j.ledger;

import java.time.Clock;
import javax.sql.DataSource;

/** The ledger's tables, as one app in one environment and market sees them. */
final class Tables {
    final Transactions transactions;
    final PurchaseTable purchases;
    final LookupTable lookups;
    final SweepTable sweeps;
    final Pauses pauses;

    Tables(DataSource dataSource, Scope scope, Clock clock) {
        this.transactions = new Transactions(dataSource);
        this.pauses = new Pauses(clock);
        Dialect dialect = transactions.run(connection -> {
            Dialect found = Dialect.of(connection);
            new SchemaCheck(found).check(connection);
            return found;
        });
        this.purchases = new PurchaseTable(scope, dialect, pauses);
        this.lookups = new LookupTable(scope, dialect, pauses);
        this.sweeps = new SweepTable(scope, dialect, pauses);
    }
}
