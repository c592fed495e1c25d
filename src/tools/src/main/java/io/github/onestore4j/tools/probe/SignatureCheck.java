package io.github.onestore4j.tools.probe;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.Verdict;
import java.util.Map;

/** Finds out what the signatures in a list of a user's purchases cover, which no page says. */
final class SignatureCheck {
    private static final Map<String, Environment> ENVIRONMENTS = Map.of(
            "SANDBOX", Environment.SANDBOX,
            "COMMERCIAL", Environment.COMMERCIAL,
            "SANDBOX_KOREA", Environment.SANDBOX_KOREA,
            "COMMERCIAL_KOREA", Environment.COMMERCIAL_KOREA);

    private SignatureCheck() {}

    static void check(Settings settings, Report report) {
        Environment named = ENVIRONMENTS.get(settings.environment());
        try (OneStore oneStore = OneStore.builder()
                .environment(named == null ? Environment.at(settings.environment()) : named)
                .market(MarketCode.of(settings.value("x-market-code")))
                .clientId(settings.value("clientId"))
                .licenseKey(LicenseKey.of(settings.value("LICENSE_KEY")))
                .build()) {
            PcPurchases page = oneStore.pc(settings.value("USER_ACCESS_TOKEN")).getPurchases(ProductType.INAPP);
            for (Verdict verdict : oneStore.payments().judge(page)) {
                report.call("signature in a list of purchases: " + verdict.outcome() + ", rule " + verdict.rule());
                if (!verdict.isValid()) {
                    report.differs("pc-v7 getPurchases", "signature in a list of purchases: " + verdict.outcome());
                }
            }
        } catch (OneStoreException refused) {
            report.call("signature in a list of purchases: not checked, there is no list");
        }
    }
}
