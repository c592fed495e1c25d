package io.github.onestore4j.spring;

import io.github.onestore4j.Environment;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an application.
 *
 * @param environment SANDBOX, COMMERCIAL, SANDBOX_KOREA or COMMERCIAL_KOREA, or the URL of an emulated store
 * @param market the market code, such as MKT_GLB or MKT_ONE
 * @param clientId the package name or PID of the app
 * @param clientSecret the app's secret from the developer center
 * @param licenseKey the app's license key from the developer center; needed for messages
 * @param deadline how long a call may take with its retries
 * @param closeTimeout how long running calls may take to end when the application stops
 * @param ledger the ledger
 * @param endpoints where messages are taken; nowhere by default
 */
@ConfigurationProperties("onestore")
public record OneStoreProperties(
        @Nullable String environment,
        @Nullable String market,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String licenseKey,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("10s") Duration closeTimeout,
        @DefaultValue Ledger ledger,
        @DefaultValue Endpoints endpoints) {

    /**
     * The settings of the ledger.
     *
     * @param sweepInterval the time between two sweeps of an instance; 0 for no sweeps
     * @param keptProducts the managed products that a player keeps, which are acknowledged and not consumed
     */
    public record Ledger(
            @DefaultValue("5m") Duration sweepInterval,
            @DefaultValue Set<String> keptProducts) {}

    /**
     * The paths of messages.
     *
     * @param paymentReturn where the player's browser comes back to
     * @param paymentCallback where ONE store posts results of web payments
     * @param notification where ONE store posts notifications
     * @param afterPayment the page that the player is sent on to, with the parameter outcome
     */
    public record Endpoints(
            @Nullable String paymentReturn,
            @Nullable String paymentCallback,
            @Nullable String notification,
            @DefaultValue("/") String afterPayment) {}

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("onestore." + name + " is not set");
        }
        return value;
    }

    Environment where() {
        String name = required(environment, "environment");
        return switch (name) {
            case "SANDBOX" -> Environment.SANDBOX;
            case "COMMERCIAL" -> Environment.COMMERCIAL;
            case "SANDBOX_KOREA" -> Environment.SANDBOX_KOREA;
            case "COMMERCIAL_KOREA" -> Environment.COMMERCIAL_KOREA;
            default -> Environment.at(name);
        };
    }

    @Override
    public String toString() {
        return "OneStoreProperties[" + environment + ", " + market + ", " + clientId + "]";
    }
}
