/**
 * Grants each paid purchase exactly once, on the database that the game already has.
 * {@link io.github.onestore4j.ledger.PurchaseLedger} is where to begin.
 */
@NullMarked
package io.github.onestore4j.ledger;

import org.jspecify.annotations.NullMarked;
