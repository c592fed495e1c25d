package io.github.onestore4j.notification;

import io.github.onestore4j.message.PnsEnvironment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells messages of the sandbox from those of the commercial environment. */
final class Sandbox {
    private Sandbox() {}

    /** Whether a version that ends with D, or the environment, says sandbox. Where they differ, it is one. */
    static boolean isNamedBy(@Nullable String msgVersion, @Nullable PnsEnvironment environment) {
        boolean byVersion =
                msgVersion != null && msgVersion.trim().toUpperCase(Locale.ROOT).endsWith("D");
        return byVersion || (environment != null && !environment.equals(PnsEnvironment.COMMERCIAL));
    }
}
