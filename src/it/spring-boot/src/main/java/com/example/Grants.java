package com.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What was granted, by purchase, so that nothing is granted twice. */
@Component
class Grants {
    private final Map<String, String> byPurchase = new ConcurrentHashMap<>();

    void grant(String purchaseId, String what) {
        byPurchase.putIfAbsent(purchaseId, what);
    }

    void revoke(String purchaseId) {
        byPurchase.remove(purchaseId);
    }

    Map<String, String> all() {
        return Map.copyOf(byPurchase);
    }
}
