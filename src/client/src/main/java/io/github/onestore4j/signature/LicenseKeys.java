package io.github.onestore4j.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The license keys of several apps, by client id or package name. Immutable; toString leaves the keys out.
 *
 * <p>An app that was registered before 2025-03-20 is named by its package in messages of versions up to 3.0.0 and by
 * its client id later: add its key under both names.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class LicenseKeys {
    private final Map<String, List<LicenseKey>> keys;

    private LicenseKeys(Map<String, List<LicenseKey>> keys) {
        this.keys = Collections.unmodifiableMap(keys);
    }

    /** Returns the key of one app. */
    public static LicenseKeys of(String app, LicenseKey key) {
        return new LicenseKeys(Collections.emptyMap()).and(app, key);
    }

    /**
     * Returns the same and one more key. An app that has one already has both from then on, as it needs while its key
     * is replaced.
     */
    public LicenseKeys and(String app, LicenseKey key) {
        Map<String, List<LicenseKey>> more = new LinkedHashMap<>(keys);
        List<LicenseKey> ofApp = new ArrayList<>(of(app));
        ofApp.add(key);
        more.put(app, Collections.unmodifiableList(ofApp));
        return new LicenseKeys(more);
    }

    /** Returns the apps whose keys are here. */
    public Set<String> apps() {
        return keys.keySet();
    }

    List<LicenseKey> of(String app) {
        return keys.getOrDefault(app, Collections.emptyList());
    }

    @Override
    public String toString() {
        return "LicenseKeys" + keys;
    }
}
