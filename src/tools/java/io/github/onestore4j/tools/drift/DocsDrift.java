package io.github.onestore4j.tools.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command: {@code [--json] [--spec iap-v7] [--openapi directory] page.md}. */
public final class DocsDrift {
    private DocsDrift() {}

    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        boolean json = left.remove("--json");
        String spec = option(left, "--spec", "");
        Path specs = Path.of(option(left, "--openapi", "openapi"));
        if (left.size() != 1) {
            System.err.println("Give one page: [--json] [--spec iap-v7] [--openapi directory] page.md");
            return 2;
        }
        try {
            DriftReport report = DriftReport.of(Files.readString(Path.of(left.get(0))), specs, spec);
            System.out.println(json ? report.json() : report.text());
            return report.exitCode();
        } catch (IOException failure) {
            System.err.println("Cannot read " + failure.getMessage());
            return 2;
        }
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            return otherwise;
        }
        arguments.remove(at);
        return arguments.remove(at);
    }
}
