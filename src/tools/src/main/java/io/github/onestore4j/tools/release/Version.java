package io.github.onestore4j.tools.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version, by the rules of semantic versioning. */
public record Version(int major, int minor, int patch, boolean isSnapshot) {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-SNAPSHOT)?");
    private static final Pattern IN_POM = Pattern.compile("<artifactId>onestore4j</artifactId>\\s*<version>([^<]+)<");

    /** Reads {@code 1.2.3} or {@code 1.2.3-SNAPSHOT}. */
    public static Version of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is no version");
        }
        return new Version(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4) != null);
    }

    /** The version that a project's pom.xml has now. */
    public static Version ofProject(Path root) throws IOException {
        Matcher version = IN_POM.matcher(Files.readString(root.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("pom.xml has no version");
        }
        return of(version.group(1));
    }

    /**
     * Whether this version says that it breaks what an earlier one promised: by its major number, or its minor one
     * while 0.x.
     */
    public boolean mayBreak(Version last) {
        return major > last.major || (major == 0 && last.major == 0 && minor > last.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (isSnapshot ? "-SNAPSHOT" : "");
    }
}
