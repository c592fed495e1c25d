package io.github.onestore4j.spring;

import io.github.onestore4j.ledger.Outcome;
import io.github.onestore4j.ledger.SweepReport;

/** Hears of what the ledger does; all beans of this type do. It must not throw. */
public interface LedgerListener {
    /** Hears of an outcome. */
    default void happened(Outcome outcome) {}

    /** Hears of a sweep that has ended. */
    default void swept(SweepReport report) {}
}
