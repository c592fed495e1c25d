package io.github.onestore4j.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium that opens the site from disk. */
final class SiteBrowser implements AutoCloseable {
    /** Where the site is. */
    static final Path SITE = Path.of("target/site").toAbsolutePath();

    private static final Path PICTURES = Path.of("target/site-pictures");

    private final ChromeDriver chrome;
    private final WebDriverWait patience;

    SiteBrowser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
        options.setCapability("goog:loggingPrefs", logs);
        chrome = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        patience = new WebDriverWait(chrome, Duration.ofSeconds(30));
    }

    /** Opens a page of the site, with a query if it has one, on a screen of this width. */
    void open(String page, int width) {
        logs("performance");
        logs("browser");
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < 600));
        chrome.get(SITE.toUri() + page);
    }

    List<String> console() {
        return logs("browser").stream().map(LogEntry::getMessage).toList();
    }

    /** Returns the addresses that the page has loaded something from, other than files. */
    List<String> networkRequests() {
        return logs("performance").stream()
                .map(entry -> new Json().<Map<String, Map<String, Object>>>toType(entry.getMessage(), Json.MAP_TYPE))
                .map(entry -> entry.get("message"))
                .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
                .map(message ->
                        String.valueOf(((Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request")).get("url")))
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                .toList();
    }

    private List<LogEntry> logs(String type) {
        return chrome.manage().logs().get(type).getAll();
    }

    /** Returns how wide the page or its content is, what can be reached by scrolling sideways included. */
    long width() {
        return number("return Math.max(document.documentElement.scrollWidth,"
                + " ...[...document.querySelectorAll('.content, article')].map(part => part.scrollWidth))");
    }

    /** Returns whether a user who points at an element meets it, and nothing that lies over it. */
    boolean isUncovered(String selector) {
        return number("const box = document.querySelector('" + selector + "').getBoundingClientRect();"
                        + "const met = document.elementFromPoint(box.left + 5, box.top + box.height / 2);"
                        + "return met && met.closest('" + selector + "') ? 1 : 0")
                == 1;
    }

    private long number(String script) {
        if (chrome.executeScript(script) instanceof Long number) {
            return number;
        }
        throw new JavascriptException(script);
    }

    WebElement wait(String selector) {
        return patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Clicks on an element as soon as it stands still and nothing lies over it. */
    void click(String selector) {
        patience.ignoring(ElementNotInteractableException.class).until(driver -> {
            driver.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    List<WebElement> all(String selector) {
        return chrome.findElements(By.cssSelector(selector));
    }

    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
