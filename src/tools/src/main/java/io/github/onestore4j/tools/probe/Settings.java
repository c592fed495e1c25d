package io.github.onestore4j.tools.probe;

import io.github.onestore4j.Environment;
import io.github.onestore4j.tools.openapi.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the probe has been given: where the store is, and the values for what the specs name.
 *
 * @param environment the name that the specs have for it, or the URL of another place
 * @param values by the name of the parameter or field
 * @param secrets what must not be in the report: secrets, tokens and ids
 */
record Settings(String environment, Map<String, String> values, Set<String> secrets) {
    private static final String PREFIX = "ONESTORE_";
    private static final List<String> NAMES = List.of("SANDBOX", "COMMERCIAL", "SANDBOX_KOREA", "COMMERCIAL_KOREA");
    /** What looks like an id, and is none of the store's. */
    private static final String NOBODYS = "onestore4j-probe";

    /**
     * Reads the variables of the process.
     *
     * @param environment {@code sandbox}, {@code commercial}, or a URL
     * @throws IllegalArgumentException if one that is needed is missing, or the URL is not safe for secrets
     */
    static Settings of(String environment, Map<String, String> variables) {
        String name = environment.toUpperCase(Locale.ROOT);
        boolean isNamed = NAMES.contains(name);
        if (!isNamed && !environment.contains("://")) {
            throw new IllegalArgumentException("There is no environment " + environment + ": it is one of "
                    + String.join(", ", NAMES).toLowerCase(Locale.ROOT) + ", or a URL.");
        }
        Settings settings =
                new Settings(isNamed ? name : Environment.at(environment).name(), new HashMap<>(), new HashSet<>());
        String clientId = settings.needed(variables, "CLIENT_ID");
        settings.values.put("clientId", clientId);
        settings.values.put("packageName", clientId);
        settings.values.put("client_id", clientId);
        settings.values.put("client_secret", settings.needed(variables, "CLIENT_SECRET"));
        settings.values.put("x-market-code", variables.getOrDefault(PREFIX + "MARKET", "MKT_GLB"));
        settings.values.put("type", "inapp");
        settings.values.put("productId", settings.optional(variables, "PRODUCT_ID", NOBODYS));
        settings.values.put("purchaseToken", settings.optional(variables, "PURCHASE_TOKEN", NOBODYS));
        for (String optional : List.of("PURCHASE_ID", "USER_ACCESS_TOKEN", "LICENSE_KEY")) {
            settings.values.put(optional, settings.optional(variables, optional, ""));
        }
        settings.values.put("purchaseId", settings.values.get("PURCHASE_ID"));
        return settings;
    }

    private String needed(Map<String, String> variables, String name) {
        String value = optional(variables, name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "Set " + PREFIX + name + " to that of a sandbox app in the developer center.");
        }
        return value;
    }

    private String optional(Map<String, String> variables, String name, String otherwise) {
        String value = variables.getOrDefault(PREFIX + name, "").strip();
        if (!value.isEmpty()) {
            secrets.add(value);
        }
        return value.isEmpty() ? otherwise : value;
    }

    /** The value for a parameter or field; empty when there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Where the operations of a spec are; null when it has no host for the environment. */
    @Nullable
    HttpUrl host(Target root) {
        if (!NAMES.contains(environment)) {
            return HttpUrl.get(environment);
        }
        return root.items("servers").stream()
                .filter(server -> environment.equals(server.text("x-onestore-environment"))
                        || environment.equalsIgnoreCase(server.text("description")))
                .map(server -> HttpUrl.get(server.text("url")))
                .findFirst()
                .orElse(null);
    }

    /** The environment's name; the host of another place is nobody's business. */
    String place() {
        return NAMES.contains(environment) ? environment : "another place";
    }
}
