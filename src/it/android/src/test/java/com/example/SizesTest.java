package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the library costs an app: the table of docs/android.md. */
class SizesTest {
    /** Where a dex file's header counts the methods that it names. */
    private static final int METHOD_IDS_SIZE = 0x58;

    private static final int MIN_API = 26;
    private static final int MOST_METHODS_OF_A_DEX_FILE = 65_536;

    private static final Path DOCUMENT = Path.of("../../../../../docs/android.md");
    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d{3})+");
    private static final double TOLERANCE = 0.03;

    private static final Path ALONE = Path.of("target/dex-alone");
    private static final Path ALL = Path.of("target/dex-all");
    private static final Path SHRUNK = Path.of("target/dex-shrunk");

    private static String table;

    @BeforeAll
    static void measure() throws Exception {
        toDex(List.of(Libraries.onestore4j()), Libraries.all(), ALONE);
        toDex(Libraries.all(), List.of(), ALL);
        Shrinking.toDex(SHRUNK);
        table = "| | jar, bytes | dex, bytes | methods named |\n|---|---:|---:|---:|\n"
                + row("the library alone", bytes(List.of(Libraries.onestore4j())), ALONE)
                + row("with its dependencies", bytes(Libraries.all()), ALL)
                + row("with its dependencies in an app that uses everything, shrunk by R8", 0, SHRUNK);
        Files.writeString(Path.of("target/sizes.md"), table);
    }

    @Test
    void allOfItFitsInOneDexFile() throws IOException {
        assertTrue(methods(ALONE) > 0 && methods(ALL) < MOST_METHODS_OF_A_DEX_FILE);
    }

    @Test
    void theDocumentIsNotStale() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<Long> written = numbers(document.substring(document.indexOf("sizes: begin"), document.indexOf("sizes: end")));
        List<Long> measured = numbers(table);
        assertEquals(measured.size(), written.size());
        for (int i = 0; i < measured.size(); i++) {
            assertEquals(
                    measured.get(i),
                    written.get(i),
                    measured.get(i) * TOLERANCE,
                    "docs/android.md is stale; .ci/android-sizes writes its table");
        }
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text).results()
                .map(number -> Long.valueOf(number.group().replace(",", "")))
                .toList();
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
