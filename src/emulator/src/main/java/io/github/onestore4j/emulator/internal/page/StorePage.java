package io.github.onestore4j.emulator.internal.page;

import io.github.onestore4j.emulator.internal.admin.AdminApi;
import io.github.onestore4j.emulator.internal.admin.AdminViews;
import io.github.onestore4j.emulator.internal.html.PageTemplate;
import io.github.onestore4j.emulator.internal.http.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what the admin API lets read, as one page without scripts; its forms are requests to the admin API. */
public final class StorePage {
    private static final List<String> SHOWN = List.of(
            "/health",
            "/apps",
            "/products",
            "/logins",
            "/purchases",
            "/orders",
            "/notifications",
            "/calls",
            "/findings",
            "/faults",
            "/scenarios");

    private static final PageTemplate TEMPLATE = new PageTemplate(StorePage.class, "store.mustache");

    private final AdminViews views;

    /** Shows these views. */
    public StorePage(AdminViews views) {
        this.views = views;
    }

    /** Returns the page as the store is now. */
    public Response show() {
        Map<String, Object> values = new HashMap<>();
        for (String path : SHOWN) {
            views.get(path).fields().forEach((name, value) -> {
                if (value != null) {
                    values.put(path.equals("/faults") && name.equals("url") ? "faultUrl" : name, value);
                }
            });
        }
        values.put("purchases", marked(values.get("purchases")));
        values.put("warnings", warnings(values.get("findings")));
        values.put("admin", AdminApi.PATH);
        String nonce = UUID.randomUUID().toString();
        values.put("nonce", nonce);
        return Response.page(TEMPLATE.fill(values), "style-src 'nonce-" + nonce + "'; form-action 'self'");
    }

    /** Returns purchases with what a template cannot find out by itself. */
    private static List<Map<String, Object>> marked(@Nullable Object purchases) {
        List<Map<String, Object>> marked = new ArrayList<>();
        for (Map<String, Object> purchase : objects(purchases)) {
            Map<String, Object> copy = new HashMap<>(purchase);
            copy.put("stands", "COMPLETED".equals(purchase.get("state")));
            copy.put("isSubscription", "subscription".equals(purchase.get("type")));
            marked.add(copy);
        }
        return marked;
    }

    private static List<Map<String, Object>> warnings(@Nullable Object findings) {
        return objects(findings).stream()
                .filter(finding -> Boolean.TRUE.equals(finding.get("warning")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }
}
