package io.github.onestore4j.emulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page at / without a browser: its forms are requests to the admin API. */
class FormTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private Admin admin;

    @BeforeEach
    void open() {
        admin = new Admin(STORE.url());
    }

    private Admin.Reply submit(String path, String form) throws Exception {
        return admin.send(HttpRequest.newBuilder(URI.create(STORE.url() + "/__admin/onestore" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Document page() throws Exception {
        return Jsoup.parse(admin.send(HttpRequest.newBuilder(URI.create(STORE.url() + "/")))
                .body());
    }

    @Test
    void numbersAreNumbersAndEmptyFieldsAreLeftOut() throws Exception {
        Admin.Reply reply = submit("/purchases", "type=inapp&productId=%EA%B8%88%ED%99%94+100&quantity=2&price=&user=");
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        List<Purchase> bought = STORE.store().purchases(any -> true);
        assertThat(bought).singleElement().satisfies(purchase -> {
            assertThat(purchase.sale().productId()).isEqualTo("금화 100");
            assertThat(purchase.sale().quantity()).isEqualTo(2);
            assertThat(purchase.sale().user()).isEqualTo("somebody");
        });
        assertThat(submit("/purchases", "type=inapp&productId=p&quantity=many").body())
                .contains("quantity: has to be of type integer");
    }

    @Test
    void aStateIsPastedAsItWasSaved() throws Exception {
        STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        String saved = admin.get("/state").body();
        STORE.reset();
        submit("/state", "state=" + URLEncoder.encode(saved, StandardCharsets.UTF_8));
        assertThat(STORE.store().purchases(any -> true)).hasSize(1);
    }

    @Test
    void everyFormOfThePageLeadsSomewhereAndEveryFieldHasAName() throws Exception {
        STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip <b>&\"'"));
        Document page = page();
        assertThat(page.select("form[method=post]")).hasSizeGreaterThan(10).allSatisfy(form -> {
            String path = form.attr("action").replace("/__admin/onestore", "");
            assertThat(admin.post(path, "{\"unheardOf\": 1}").status()).as(path).isIn(400, 404);
            assertThat(form.attr("action")).startsWith("/");
        });
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(field.closest("label") != null || field.hasAttr("aria-label"))
                    .as(field.outerHtml())
                    .isTrue();
        }
        assertThat(page.select("td").text()).contains("vip <b>&\"'");
        assertThat(page.select("script, [src]")).isEmpty();
    }
}
