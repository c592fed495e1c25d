/** ONE store's in-app purchase server APIs. */
module io.github.onestore4j {
    requires transitive okhttp3;
    requires transitive retrofit2;
    requires static transitive org.jspecify;
    requires com.squareup.moshi;
    requires dagger;
    requires java.logging;
    requires javax.inject;
    requires okio;
    requires retrofit2.converter.moshi;

    // Of what the modules above are made of, and cannot say: they have no module-info.
    requires jakarta.inject;
    requires kotlin.stdlib;

    exports io.github.onestore4j;
    exports io.github.onestore4j.confirm;
    exports io.github.onestore4j.dagger;
    exports io.github.onestore4j.error;
    exports io.github.onestore4j.log;
    exports io.github.onestore4j.message;
    exports io.github.onestore4j.model;
    exports io.github.onestore4j.notification;
    exports io.github.onestore4j.observation;
    exports io.github.onestore4j.payment;
    exports io.github.onestore4j.pc;
    exports io.github.onestore4j.purchase;
    exports io.github.onestore4j.signature;
    exports io.github.onestore4j.time;
    exports io.github.onestore4j.v2;
    exports io.github.onestore4j.v7;

    // Flows over lists request their pages without waiting.
    exports io.github.onestore4j.internal.call to
            io.github.onestore4j.kotlin;
}
