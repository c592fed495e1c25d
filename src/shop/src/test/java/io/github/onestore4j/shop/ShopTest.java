package io.github.onestore4j.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor buys, pays, is granted, and is refunded, in shops of one and of three instances. */
class ShopTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    private String get(String url) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String post(String url, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String field(String html, String name) {
        Matcher fields = FIELD.matcher(html);
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return name + "=" + URLEncoder.encode(fields.group(2), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + html);
    }

    @ParameterizedTest
    @CsvSource({"h2, 1", "postgresql, 3"})
    void aVisitorBuysPaysIsGrantedAndRefunded(String database, int instances) throws Exception {
        try (Mall mall = Mall.open(database, instances, 0)) {
            String last = mall.url(instances - 1);
            String page = get(mall.url(0));
            assertThat(page).contains("<ul id=\"bag\"></ul>");

            String payment = post(mall.url(0) + "/buy", "productId=gold100&" + field(page, "userAccessToken"));
            assertThat(payment).contains("paymentParam");
            pay(mall, payment);

            String paid = get(last);
            assertThat(paid).contains("<ul id=\"bag\"><li>gold100</ul>").contains("SETTLED");

            post(mall.url(0) + "/refund", field(paid, "purchaseToken"));
            assertThat(get(last)).contains("<ul id=\"bag\"></ul>").contains("REVOKED");
        }
    }

    /** As the browser does: the shop's page goes on to the payment page, whose button brings the result back. */
    private void pay(Mall mall, String page) throws Exception {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).isTrue();
        HttpRequest decision = HttpRequest.newBuilder(URI.create(action.group(1) + "/succeed"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(field(page, "paymentParam")))
                .build();
        String result =
                browser.send(decision, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(post(mall.url(0) + "/onestore/return", result)).contains("The payment: granted");
        mall.store().awaitDeliveries();
    }
}
