package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;

/** Looks a purchase up, and prints its state. */
public final class Program {
    private Program() {}

    public static void main(String[] arguments) {
        try (OneStore oneStore = OneStore.builder()
                .environment(Environment.at(arguments[0]))
                .market(MarketCode.MKT_GLB)
                .credentials("com.example.game", arguments[1])
                .build()) {
            System.out.println(
                    oneStore.v7().getPurchaseDetails("gold100", arguments[2]).purchaseState());
        }
    }
}
