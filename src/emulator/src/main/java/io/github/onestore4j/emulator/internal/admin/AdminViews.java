package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.internal.delivery.Deliveries;
import io.github.onestore4j.emulator.internal.fault.Faults;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.internal.scenario.Scenario;
import io.github.onestore4j.emulator.journal.Journal;
import io.github.onestore4j.emulator.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be read of a store from outside, by the names of the paths. Lists have the newest first. */
public final class AdminViews {
    private static final int LONGEST_LIST = 100;

    private final Store store;
    private final Journal journal;
    private final Faults faults;
    private final Map<String, Supplier<JsonObject>> byPath;

    /** Shows a store and what was recorded of it. */
    public AdminViews(Store store, Journal journal, Deliveries deliveries, Faults faults) {
        this.store = store;
        this.journal = journal;
        this.faults = faults;
        byPath = Map.ofEntries(
                Map.entry(
                        "/health",
                        () -> clock().put("status", "ok")
                                .put("mode", store.mode().name())),
                Map.entry("/clock", this::clock),
                Map.entry("/apps", () -> list("apps", store.apps(), Rows::app)),
                Map.entry("/products", () -> list("products", store.webShop().offers(), Rows::product)),
                Map.entry("/logins", () -> list("logins", store.users().logins(), Rows::login)),
                Map.entry("/purchases", this::purchases),
                Map.entry("/orders", () -> list("orders", store.webShop().orders(), Rows::order)),
                Map.entry("/notifications", () -> newest("notifications", deliveries.all(), Rows::delivery)),
                Map.entry("/calls", this::calls),
                Map.entry("/findings", () -> newest("findings", journal.findings(), Rows::finding)),
                Map.entry("/faults", this::faults),
                Map.entry("/scenarios", () -> list("scenarios", Arrays.asList(Scenario.values()), Rows::scenario)));
    }

    @Nullable
    Supplier<JsonObject> find(String path) {
        return byPath.get(path);
    }

    /** Returns one of them, which has to be there. */
    public JsonObject get(String path) {
        return Objects.requireNonNull(find(path), path).get();
    }

    private static <E> JsonObject list(String name, List<E> entries, Function<E, JsonObject> view) {
        return new JsonObject().putObjects(name, entries.stream().map(view).toList());
    }

    private static <E> JsonObject newest(String name, List<E> entries, Function<E, JsonObject> view) {
        int size = entries.size();
        List<JsonObject> last = new ArrayList<>();
        for (int i = size - 1; i >= Math.max(0, size - LONGEST_LIST); i--) {
            last.add(view.apply(entries.get(i)));
        }
        return new JsonObject().putObjects(name, last).put("total", size);
    }

    JsonObject clock() {
        return new JsonObject().put("now", store.clock().instant().toString());
    }

    private JsonObject purchases() {
        return newest("purchases", store.purchases(purchase -> true), Rows::purchase);
    }

    JsonObject purchase(String purchaseToken) {
        return Rows.signed(store, store.purchase(purchaseToken));
    }

    private JsonObject calls() {
        return newest("calls", journal.calls(), Rows::call).put("total", journal.count());
    }

    private JsonObject faults() {
        return list("faults", Faults.all(), Rows::fault).put("url", faults.url());
    }
}
