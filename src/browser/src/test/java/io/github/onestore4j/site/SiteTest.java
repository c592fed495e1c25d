package io.github.onestore4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site that {@code .ci/site} has built, from disk in a browser. */
class SiteTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private static SiteBrowser browser;

    @BeforeAll
    static void start() {
        browser = new SiteBrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<String> pages() throws IOException {
        assertThat(SiteBrowser.SITE).as(".ci/site builds it").isDirectory();
        try (Stream<Path> files = Files.walk(SiteBrowser.SITE)) {
            return files.map(file -> SiteBrowser.SITE.relativize(file).toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensFromDiskOnADesktop(String page) {
        opens(page, DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensFromDiskOnAPhone(String page) {
        opens(page, PHONE);
    }

    private static void opens(String page, int width) {
        browser.open(page.equals("search.html") ? page + "?q=purchase" : page, width);
        assertThat(browser.width()).as("no sideways scrolling").isLessThanOrEqualTo(width);
        assertThat(browser.isUncovered("article :is(h1, h2)"))
                .as("nothing lies over the content")
                .isTrue();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.networkRequests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void theNavigationLeadsFromTheReferenceToTheGuides(int width) {
        browser.open("docs/reference/iap-v7.html", width);
        if (width == PHONE) {
            browser.click(".mobile-header .nav-overlay-icon");
        }
        browser.click(".sidebar-tree a[href$='guides/grant-a-purchase.html']");
        browser.wait("section#grant-a-purchase");
    }

    @ParameterizedTest
    @CsvSource({
        "consumePurchase, docs/reference/",
        "tombstone, docs/ledger.html",
        "InvalidConsumeState, docs/errors.html",
        "adb, docs/emulator.html"
    })
    void theSearchWorksFromDisk(String words, String found) {
        browser.open("index.html", DESKTOP);
        WebElement box = browser.wait(".sidebar-search");
        box.sendKeys(words + Keys.ENTER);
        browser.wait("#search-results li a");
        assertThat(browser.all("#search-results li a"))
                .extracting(link -> link.getDomProperty("href"))
                .anySatisfy(address -> assertThat(address).contains(found));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void looksLikeThis() throws IOException {
        for (int width : List.of(DESKTOP, PHONE)) {
            for (String page : List.of("index", "docs/guides/grant-a-purchase", "docs/reference/iap-v7")) {
                browser.open(page + ".html", width);
                browser.picture(page.replaceAll(".*/", "") + "-" + width);
            }
        }
    }
}
