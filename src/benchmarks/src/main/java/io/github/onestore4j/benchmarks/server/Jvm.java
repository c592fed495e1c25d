package io.github.onestore4j.benchmarks.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with the same class path. */
public final class Jvm {
    private Jvm() {}

    /** Returns the command that starts it, with options, the main class and its arguments. */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        return command;
    }
}
