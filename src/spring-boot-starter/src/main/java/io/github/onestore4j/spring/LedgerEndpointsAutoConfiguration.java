package io.github.onestore4j.spring;

import io.github.onestore4j.ledger.Outcome;
import io.github.onestore4j.ledger.PurchaseLedger;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes messages at the paths that the application names. An exception becomes a 500: they are sent again. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@ConditionalOnClass(RouterFunction.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(PurchaseLedger.class)
public class LedgerEndpointsAutoConfiguration {
    /** Returns the route of the player's browser, which is sent on to a page of the shop. */
    @Bean
    @ConditionalOnProperty("onestore.endpoints.payment-return")
    RouterFunction<ServerResponse> oneStorePaymentReturn(PurchaseLedger ledger, OneStoreProperties properties) {
        OneStoreProperties.Endpoints paths = properties.endpoints();
        return RouterFunctions.route()
                .POST(String.valueOf(paths.paymentReturn()), request -> {
                    Outcome outcome = ledger.onPaymentReturn(request.params().toSingleValueMap());
                    return ServerResponse.seeOther(page(paths.afterPayment(), outcome))
                            .build();
                })
                .build();
    }

    /** Returns the route of ONE store's results of web payments. */
    @Bean
    @ConditionalOnProperty("onestore.endpoints.payment-callback")
    RouterFunction<ServerResponse> oneStorePaymentCallback(PurchaseLedger ledger, OneStoreProperties properties) {
        return RouterFunctions.route()
                .POST(String.valueOf(properties.endpoints().paymentCallback()), request -> {
                    ledger.onPaymentCallback(request.body(byte[].class));
                    return ServerResponse.ok().build();
                })
                .build();
    }

    /** Returns the route of ONE store's notifications. */
    @Bean
    @ConditionalOnProperty("onestore.endpoints.notification")
    RouterFunction<ServerResponse> oneStoreNotification(PurchaseLedger ledger, OneStoreProperties properties) {
        return RouterFunctions.route()
                .POST(String.valueOf(properties.endpoints().notification()), request -> {
                    ledger.onNotification(request.body(byte[].class));
                    return ServerResponse.ok().build();
                })
                .build();
    }

    private static URI page(String path, Outcome outcome) {
        return UriComponentsBuilder.fromUriString(path)
                .queryParam("outcome", outcome.kind().name().toLowerCase(Locale.ROOT))
                .build()
                .toUri();
    }
}
