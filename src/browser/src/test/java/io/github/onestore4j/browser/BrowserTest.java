package io.github.onestore4j.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The store's page and the payment screen in a real browser. */
class BrowserTest {
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("src/browser/target/pictures");

    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.SANDBOX, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private ChromeDriver browser;
    private WebDriverWait patience;

    @BeforeEach
    void offer() {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gems", "보석 500개 · 500 gems", 4900));
        open("en-US");
    }

    private void open(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars");
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", language));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        patience = new WebDriverWait(browser, Duration.ofSeconds(30));
        browser.manage().window().setSize(new Dimension(1200, 900));
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private WebElement wait(By place) {
        return patience.until(ExpectedConditions.presenceOfElementLocated(place));
    }

    private void press(String button) {
        WebElement before = browser.findElement(By.tagName("html"));
        browser.findElement(By.xpath("//button[normalize-space()='" + button + "']"))
                .click();
        patience.until(ExpectedConditions.stalenessOf(before));
        wait(By.id("now"));
    }

    private String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, Pay ₩14", "ko-KR, ko, 결제하기 ₩14"})
    void aUserPaysInTheirLanguageAndGetsTheGoods(String browsersLanguage, String language, String pay)
            throws Exception {
        browser.quit();
        open(browsersLanguage);
        browser.manage().window().setSize(new Dimension(400, 580 + 140));
        try (WebShop shop = new WebShop(STORE)) {
            browser.get(shop.url("/buy"));
            WebElement button = wait(By.id("succeed"));
            assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                    .isEqualTo(language);
            assertThat(button.getText()).startsWith(pay);
            assertThat(browser.findElement(By.id("title")).getText()).contains("500 gems");
            assertThat(browser.findElement(By.id("quantity")).getText()).isEqualTo("3");
            assertThat(text()).contains(language.equals("ko") ? "테스트 스토어" : "Test store");
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isLessThanOrEqualTo(400);
            assertThat((Long) browser.executeScript("return document.documentElement.scrollHeight"))
                    .as("all of it is seen at once")
                    .isLessThanOrEqualTo(580);
            picture("payment-" + language + ".png");
            button.click();
            assertThat(wait(By.id("shop")).getText()).startsWith("granted: 3 of ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "cancel", "expire"})
    void aUserDoesNotPay(String outcome) throws Exception {
        try (WebShop shop = new WebShop(STORE)) {
            browser.get(shop.url("/buy"));
            wait(By.id("succeed"));
            if (!outcome.equals("cancel")) {
                browser.findElement(By.tagName("summary")).click();
            }
            browser.findElement(By.id(outcome)).click();
            assertThat(wait(By.id("shop")).getText()).startsWith("not paid");
        }
        assertThat(STORE.store().purchases(any -> true)).isEmpty();
    }

    @Test
    void theLanguageCanBeChosen() throws Exception {
        try (WebShop shop = new WebShop(STORE)) {
            browser.get(shop.url("/buy"));
            wait(By.id("succeed"));
            browser.findElement(By.id("language")).click();
            patience.until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", "ko"));
            browser.findElement(By.id("succeed")).click();
            assertThat(wait(By.id("shop")).getText()).startsWith("granted");
        }
    }

    @Test
    void aTesterBuysRefundsAndMovesTheClock() throws Exception {
        browser.get(STORE.url());
        browser.findElement(By.name("user")).sendKeys("anna");
        press("Buy");
        press("Buy");
        assertThat(text()).contains("gold100", "anna", "confirm before 2026-06-13T12:00:00Z");
        press("Refund");
        assertThat(text()).contains("CANCELED");
        press("+3 days");
        assertThat(text()).contains("2026-06-13T12:00:00Z", "NEVER_CONFIRMED");
        List<Purchase> purchases = STORE.store().purchases(any -> true);
        assertThat(purchases)
                .hasSize(2)
                .noneMatch(purchase -> purchase.lastPayment().stands());
    }

    @Test
    void thePageShowsWhatTheStoreThought() throws Exception {
        STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "vip").user("anna").price(9900));
        STORE.buy(Sale.of(ProductType.AUTO, "monthly-pass").user("clara").market(MarketCode.MKT_ONE));
        String token = STORE.buy(
                        Sale.of(ProductType.INAPP, "gold100").user("anna").developerPayload("order-1"))
                .purchaseToken();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.v7().consumePurchase("gold100", token);
        }
        browser.get(STORE.url());
        assertThat(text()).contains("NOT_LOOKED_UP", "vip", "monthly-pass");
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
        picture("page.png");
        browser.manage().window().setSize(new Dimension(420, 900));
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .as("no sideways scrolling on a phone")
                .isLessThanOrEqualTo(500);
    }
}
