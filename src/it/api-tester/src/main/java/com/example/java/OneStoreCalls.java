package com.example.java;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.confirm.Confirmations;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;

/** Every public method of {@link OneStore}. */
final class OneStoreCalls {
    private OneStoreCalls() {}

    static OneStoreBuilder builder() {
        return OneStore.builder();
    }

    static String clientId(OneStore it) {
        return it.clientId();
    }

    static void close(OneStore it) {
        it.close();
    }

    static Confirmations confirm(OneStore it) {
        return it.confirm();
    }

    static boolean isSandbox(OneStore it) {
        return it.isSandbox();
    }

    static MarketCode market(OneStore it) {
        return it.market();
    }

    static NotificationVerifier notifications(OneStore it) {
        return it.notifications();
    }

    static PaymentVerifier payments(OneStore it) {
        return it.payments();
    }

    static PcV7 pc(OneStore it, String a) {
        return it.pc(a);
    }

    static IapV2 v2(OneStore it) {
        return it.v2();
    }

    static IapV7 v7(OneStore it) {
        return it.v7();
    }

    static OneStore withMarket(OneStore it, MarketCode a) {
        return it.withMarket(a);
    }
}
