package io.github.onestore4j.internal.call;

/** Names this library, its version and the Java runtime. */
final class UserAgent {
    static final String VALUE = "onestore4j/" + LibraryVersion.VERSION + " (" + property("java.vm.name") + " "
            + property("java.version") + ")";

    private UserAgent() {}

    /** Returns a runtime's own words, without what a header or its comment cannot hold. */
    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[^ -~]|[()\\\\]", "");
    }
}
