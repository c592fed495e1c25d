package io.github.onestore4j.internal.wiring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmations;
import io.github.onestore4j.internal.call.CallContext;
import io.github.onestore4j.internal.call.Caller;
import io.github.onestore4j.internal.call.UserAccessToken;
import io.github.onestore4j.internal.pc.PcV7Facade;
import io.github.onestore4j.internal.v2.IapV2Facade;
import io.github.onestore4j.internal.v7.IapV7Facade;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PcV7Api;
import io.github.onestore4j.purchase.Purchases;
import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v2.IapV2Api;
import io.github.onestore4j.v7.IapV7;
import io.github.onestore4j.v7.IapV7Api;
import java.time.Duration;
import javax.inject.Inject;
import javax.inject.Provider;

/** A client: what all its markets and deadlines share, and the context of one of them. */
final class OneStoreClient implements OneStore {
    private final Settings settings;
    private final Caller caller;
    private final Provider<IapV7Api> v7;
    private final Provider<IapV2Api> v2;
    private final Provider<PcV7Api> pc;
    private final CallContext context;

    @Inject
    OneStoreClient(
            Settings settings, Caller caller, Provider<IapV7Api> v7, Provider<IapV2Api> v2, Provider<PcV7Api> pc) {
        this(settings, caller, v7, v2, pc, settings.context);
    }

    private OneStoreClient(
            Settings settings,
            Caller caller,
            Provider<IapV7Api> v7,
            Provider<IapV2Api> v2,
            Provider<PcV7Api> pc,
            CallContext context) {
        this.settings = settings;
        this.caller = caller;
        this.v7 = v7;
        this.v2 = v2;
        this.pc = pc;
        this.context = context;
    }

    @Override
    public IapV7 v7() {
        return new IapV7Facade(v7.get(), caller, settings.clientId, context);
    }

    @Override
    public IapV2 v2() {
        return new IapV2Facade(v2.get(), caller, settings.clientId, context);
    }

    @Override
    public PcV7 pc(String userAccessToken) {
        CallContext ofUser = context.withUser(UserAccessToken.of(userAccessToken));
        return new PcV7Facade(pc.get(), caller, settings.clientId, ofUser);
    }

    @Override
    public PaymentVerifier payments() {
        return new PaymentVerifier(settings.clientId, settings.signatures(), settings.site.isSandbox(), settings.clock);
    }

    @Override
    public NotificationVerifier notifications() {
        return new NotificationVerifier(settings.site.isSandbox(), settings.signatures());
    }

    @Override
    public Confirmations confirm() {
        return new Confirmations(v7(), caller.threads());
    }

    @Override
    public Purchases purchases() {
        return new Purchases(v7(), caller.threads());
    }

    @Override
    public String clientId() {
        return settings.clientId;
    }

    @Override
    public boolean isSandbox() {
        return settings.site.isSandbox();
    }

    @Override
    public MarketCode market() {
        return context.market();
    }

    @Override
    public MarketClock marketClock() {
        return context.clock();
    }

    @Override
    public OneStore withMarket(MarketCode market, MarketClock clock) {
        return in(context.withMarket(market, clock));
    }

    @Override
    public OneStore withDeadline(Duration deadline) {
        return in(context.withDeadline(deadline));
    }

    private OneStore in(CallContext other) {
        return new OneStoreClient(settings, caller, v7, v2, pc, other);
    }

    @Override
    public void close() {
        caller.close();
    }

    @Override
    public String toString() {
        return "OneStore[" + settings.site.name() + ", " + context.market() + ", " + settings.clientId + "]";
    }
}
