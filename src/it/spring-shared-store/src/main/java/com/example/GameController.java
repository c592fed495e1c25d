package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.notification.UnverifiedNotification;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GameController {
    private final OneStore oneStore;
    private final Set<String> heard = new ConcurrentSkipListSet<>();

    GameController(OneStore oneStore) {
        this.oneStore = oneStore;
    }

    @GetMapping("/purchases/{product}/{token}")
    boolean isPaid(@PathVariable("product") String product, @PathVariable("token") String token) {
        return oneStore.v7().getPurchaseDetails(product, token).purchaseState() == PurchaseState.COMPLETED;
    }

    @PostMapping(path = "/notifications", consumes = MediaType.ALL_VALUE)
    void notified(@RequestBody byte[] body) {
        PnsMessage message =
                oneStore.notifications().verify(UnverifiedNotification.of(body)).message();
        heard.add(message.purchaseId() + " " + message.purchaseState());
    }

    @GetMapping("/notifications")
    Set<String> heard() {
        return heard;
    }
}
