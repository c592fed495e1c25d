package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;

/** Whose rows these are: one app in one environment, as one market. Immutable. */
final class Scope {
    final String environment;
    final String app;
    final String market;

    private Scope(String environment, String app, String market) {
        this.environment = environment;
        this.app = app;
        this.market = market;
    }

    /** The kind of environment and not its host: one store can be reached at several hosts. */
    static Scope of(OneStore oneStore) {
        return new Scope(
                oneStore.isSandbox() ? "SANDBOX" : "COMMERCIAL",
                oneStore.clientId(),
                oneStore.market().value());
    }

    @Override
    public String toString() {
        return environment + " " + app + " " + market;
    }
}
