package com.example.java;

import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.confirm.Confirmations;

/** Every public method of {@link Confirmations}. */
final class ConfirmationsCalls {
    private ConfirmationsCalls() {}

    static Confirmation acknowledgePurchase(Confirmations it, String a, String b, String c) {
        return it.acknowledgePurchase(a, b, c);
    }

    static Confirmation acknowledged(Confirmations it, String a, String b) {
        return it.acknowledged(a, b);
    }

    static Confirmation consumePurchase(Confirmations it, String a, String b, String c) {
        return it.consumePurchase(a, b, c);
    }

    static Confirmation consumed(Confirmations it, String a, String b) {
        return it.consumed(a, b);
    }
}
