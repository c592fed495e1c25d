package io.github.onestore4j.tools.release;

import java.io.IOException;
import java.nio.file.Path;

/** Run once a release, on the commit that is tagged: {@code ./mvnw -q test-compile exec:java@released}; then commit. */
public final class MarkReleased {
    private MarkReleased() {}

    public static void main(String[] arguments) throws IOException {
        LastRelease release = LastRelease.mark(Path.of(""));
        System.out.println("What comes next is compared with " + release.version() + " and " + release.specs());
    }
}
