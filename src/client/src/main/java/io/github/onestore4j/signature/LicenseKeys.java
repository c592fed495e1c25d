package io.github.onestore4j.signature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The licence keys of several apps, by client id or package name. Immutable; toString leaves the keys out.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class LicenseKeys {
    private final Map<String, LicenseKey> keys;

    private LicenseKeys(Map<String, LicenseKey> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** The key of one app. */
    public static LicenseKeys of(String app, LicenseKey key) {
        return new LicenseKeys(Collections.singletonMap(app, key));
    }

    /** The same and one more. An app that has both a client id and a package name can be added under both. */
    public LicenseKeys and(String app, LicenseKey key) {
        Map<String, LicenseKey> more = new LinkedHashMap<>(keys);
        more.put(app, key);
        return new LicenseKeys(more);
    }

    /** The apps whose keys are here. */
    public Set<String> apps() {
        return keys.keySet();
    }

    @Nullable
    LicenseKey get(String app) {
        return keys.get(app);
    }

    Map<String, LicenseKey> asMap() {
        return keys;
    }

    @Override
    public String toString() {
        return "LicenseKeys" + keys;
    }
}
