package com.example;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** R8 in full mode over the app and its libraries, with the app's rules and those that the libraries carry. */
final class Shrinking {
    private static final int MIN_API = 26;

    private Shrinking() {}

    /** Shrinks to class files, which a JVM can run. */
    static void toJar(Path jar) throws IOException, CompilationFailedException {
        run(command().setOutput(jar, OutputMode.ClassFile));
    }

    /** Shrinks to what Android runs. */
    static void toDex(Path folder) throws IOException, CompilationFailedException {
        Files.createDirectories(folder);
        run(command().setMinApiLevel(MIN_API).setOutput(folder, OutputMode.DexIndexed));
    }

    private static R8Command.Builder command() throws IOException {
        R8Command.Builder command = R8Command.builder()
                .setMode(CompilationMode.RELEASE)
                .addProgramFiles(classes())
                .addProgramFiles(Libraries.all())
                .addLibraryResourceProvider(com.android.tools.r8.JdkClassFileProvider.fromSystemJdk())
                .addProguardConfigurationFiles(Path.of("app.pro"));
        command.addProguardConfiguration(Libraries.rules(), Origin.unknown());
        return command;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void run(R8Command.Builder command) throws CompilationFailedException {
        R8.run(command.build());
    }
}
