package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library costs an app, as a table for docs/android.md. */
class SizesTest {
    /** Where a dex file's header counts the methods that it names. */
    private static final int METHOD_IDS_SIZE = 0x58;

    private static final int MIN_API = 26;
    private static final int MOST_METHODS_OF_A_DEX_FILE = 65_536;

    @Test
    void writesThemDown() throws Exception {
        Path alone = Path.of("target/dex-alone");
        Path all = Path.of("target/dex-all");
        Path shrunk = Path.of("target/dex-shrunk");
        toDex(List.of(Libraries.onestore4j()), Libraries.all(), alone);
        toDex(Libraries.all(), List.of(), all);
        Shrinking.toDex(shrunk);
        Files.writeString(
                Path.of("target/sizes.md"),
                "| | jar, bytes | dex, bytes | methods named |\n|---|---:|---:|---:|\n"
                        + row("the library alone", bytes(List.of(Libraries.onestore4j())), alone)
                        + row("with its dependencies", bytes(Libraries.all()), all)
                        + row("with its dependencies in an app that uses everything, shrunk by R8", 0, shrunk));
        assertTrue(methods(alone) > 0 && methods(all) < MOST_METHODS_OF_A_DEX_FILE);
    }

    private static void toDex(List<Path> jars, List<Path> classpath, Path folder) throws Exception {
        Files.createDirectories(folder);
        D8.run(D8Command.builder()
                .setMode(CompilationMode.RELEASE)
                .setMinApiLevel(MIN_API)
                .addProgramFiles(jars)
                .addClasspathFiles(
                        classpath.stream().filter(jar -> !jars.contains(jar)).toList())
                .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                .setOutput(folder, OutputMode.DexIndexed)
                .build());
    }

    private static String row(String what, long jarBytes, Path folder) throws IOException {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d |%n",
                what,
                jarBytes == 0 ? "" : String.format(Locale.ROOT, "%,d", jarBytes),
                bytes(dexFiles(folder)),
                methods(folder));
    }

    private static List<Path> dexFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dex")).toList();
        }
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static long methods(Path folder) throws IOException {
        long methods = 0;
        for (Path file : dexFiles(folder)) {
            methods += ByteBuffer.wrap(Files.readAllBytes(file))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(METHOD_IDS_SIZE);
        }
        return methods;
    }
}
