package io.github.onestore4j.internal.wiring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmations;
import io.github.onestore4j.internal.auth.AccessToken;
import io.github.onestore4j.internal.auth.TokenCache;
import io.github.onestore4j.internal.auth.TokenCalls;
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
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Provider;

/** The client of an app: what all its markets and deadlines share, and the context of one of them. */
final class OneStoreClient implements OneStore {
    private final Settings settings;
    private final App app;
    private final AppComponent.Factory apps;
    private final Caller caller;
    private final Provider<TokenCalls> tokenCalls;
    private final Provider<TokenCache> tokens;
    private final Provider<IapV7Api> v7;
    private final Provider<IapV2Api> v2;
    private final Provider<PcV7Api> pc;
    private final CallContext context;

    @Inject
    OneStoreClient(
            Settings settings,
            App app,
            AppComponent.Factory apps,
            Caller caller,
            Provider<TokenCalls> tokenCalls,
            Provider<TokenCache> tokens,
            Provider<IapV7Api> v7,
            Provider<IapV2Api> v2,
            Provider<PcV7Api> pc) {
        this.settings = settings;
        this.app = app;
        this.apps = apps;
        this.caller = caller;
        this.tokenCalls = tokenCalls;
        this.tokens = tokens;
        this.v7 = v7;
        this.v2 = v2;
        this.pc = pc;
        this.context = settings.context;
    }

    private OneStoreClient(OneStoreClient other, CallContext context) {
        this.settings = other.settings;
        this.app = other.app;
        this.apps = other.apps;
        this.caller = other.caller;
        this.tokenCalls = other.tokenCalls;
        this.tokens = other.tokens;
        this.v7 = other.v7;
        this.v2 = other.v2;
        this.pc = other.pc;
        this.context = context;
    }

    @Override
    public IapV7 v7() {
        return new IapV7Facade(v7.get(), caller, app.clientId(), context);
    }

    @Override
    public IapV2 v2() {
        return new IapV2Facade(v2.get(), caller, app.clientId(), context);
    }

    @Override
    public PcV7 pc(String userAccessToken) {
        CallContext ofUser = context.withUser(UserAccessToken.of(userAccessToken));
        return new PcV7Facade(pc.get(), caller, app.clientId(), ofUser);
    }

    @Override
    public PaymentVerifier payments() {
        return new PaymentVerifier(app.clientId(), settings.signatures(), settings.site.isSandbox(), settings.clock);
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
        return app.clientId();
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
        return new OneStoreClient(this, context.withMarket(market, clock));
    }

    @Override
    public OneStore withDeadline(Duration deadline) {
        return new OneStoreClient(this, context.withDeadline(deadline));
    }

    @Override
    public OneStore withApp(String clientId, String clientSecret) {
        return in(App.of(clientId, clientSecret));
    }

    @Override
    public OneStore withApp(String clientId, Supplier<String> clientSecret) {
        return in(App.of(clientId, clientSecret));
    }

    private OneStore in(App other) {
        return new OneStoreClient(apps.create(other).client(), context);
    }

    @Override
    public void checkAccess() {
        AccessToken issued = tokenCalls.get().request(context);
        tokens.get().keep(issued);
    }

    @Override
    public void close(Duration grace) {
        try {
            caller.awaitIdle(grace);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        caller.close();
    }

    @Override
    public String toString() {
        return "OneStore[" + settings.site.name() + ", " + context.market() + ", " + app + "]";
    }
}
