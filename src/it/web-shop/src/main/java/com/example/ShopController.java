package com.example;

import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.signature.NotVerifiedException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shop over HTTP. A real one takes the player from its session, and not from a parameter. */
@RestController
class ShopController {
    private final Shop shop;
    private final Orders orders;
    private final PaymentPageOptions page;

    ShopController(Shop shop, Orders orders, @Value("${shop.payment-page:}") String emulated) {
        this.shop = shop;
        this.orders = orders;
        this.page = emulated.isEmpty()
                ? PaymentPageOptions.defaults()
                : PaymentPageOptions.defaults().alsoAllowing(emulated);
    }

    /** Returns the page that takes the player to ONE store's payment page. */
    @PostMapping(path = "/orders", produces = MediaType.TEXT_HTML_VALUE)
    String order(
            @RequestParam String player,
            @RequestParam String userAccessToken,
            @RequestParam String productId,
            @RequestParam(defaultValue = "1") int quantity,
            @Value("${shop.url}") String shopUrl) {
        return PaymentPage.autoSubmit(shop.order(player, userAccessToken, productId, quantity, shopUrl), page);
    }

    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String returned(@RequestParam Map<String, String> form) {
        UnverifiedPayment payment = UnverifiedPayment.fromForm(form);
        return shop.paid(payment) ? "Thank you." : "Not paid: " + payment.responseCode();
    }

    @PostMapping(path = "/callback", consumes = MediaType.ALL_VALUE)
    void called(@RequestBody byte[] body) {
        shop.paid(UnverifiedPayment.fromJson(body));
    }

    @PostMapping(path = "/notifications", consumes = MediaType.ALL_VALUE)
    void notified(@RequestBody byte[] body) {
        shop.notified(UnverifiedNotification.of(body));
    }

    @PostMapping("/app-purchases")
    boolean reported(@RequestParam String originalJson, @RequestParam String signature) {
        return shop.reported(originalJson, signature);
    }

    @GetMapping("/players/{player}/goods")
    Map<String, Integer> goods(@PathVariable String player) {
        return orders.goods(player);
    }

    /** Nothing will make it true: ONE store must not send it again. */
    @ExceptionHandler({NotVerifiedException.class, MalformedMessageException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void refuse() {}

    /** It may work later: whoever sent it sends it again, and the sweep finds what is left. */
    @ExceptionHandler(OneStoreException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    void later() {}
}
