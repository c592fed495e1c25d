package io.github.onestore4j.internal.call;

import java.io.IOException;

/**
 * ONE store had closed an idle connection before anything was sent on it. The request goes out on another one at once.
 */
final class StaleConnection extends IOException {
    private static final long serialVersionUID = 1;

    StaleConnection() {
        super("the idle connection was closed by the server");
    }
}
