package io.github.onestore4j.emulator.internal.scenario;

import io.github.onestore4j.emulator.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A stretch of a store's life, lived through at once: the clock is moved on as it goes. */
public enum Scenario {
    /** A year of a subscription. */
    SUBSCRIPTION_YEAR("a subscription's year: renewals, a price change, a failed payment, a pause and a refund") {
        @Override
        void live(Diary diary) {
            SubscriptionYear.live(diary);
        }
    },
    /** An hour of a web shop. */
    BUSY_HOUR("a shop's busy hour: sixty purchases of ten players in both markets, a few of them refunded") {
        @Override
        void live(Diary diary) {
            BusyHour.live(diary);
        }
    },
    /** A purchase that is forgotten. */
    FORGOTTEN_PURCHASE("a purchase that nobody confirms, until ONE store cancels it after three days") {
        @Override
        void live(Diary diary) {
            ForgottenPurchase.live(diary);
        }
    };

    private final String description;

    Scenario(String description) {
        this.description = description;
    }

    abstract void live(Diary diary);

    /** Returns its name, {@code subscription-year} for example. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what happens in it. */
    public String description() {
        return description;
    }

    /**
     * Returns a scenario by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Scenario of(String title) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: there is no scenario " + title + "; there are "
                        + Arrays.stream(values()).map(Scenario::title).collect(Collectors.joining(", "))));
    }

    /** Lives through it in an app of a store, and returns what happened, line by line. */
    public List<String> run(Store store, String clientId) {
        Diary diary = new Diary(store, clientId);
        live(diary);
        return diary.lines();
    }
}
