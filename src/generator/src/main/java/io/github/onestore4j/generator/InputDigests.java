package io.github.onestore4j.generator;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Digests of files, by which two builds tell whether they were made from the same ones. */
final class InputDigests {
    private InputDigests() {}

    /** Returns the SHA-256 of the names and contents of text files, the same for every kind of line end. */
    static String ofTexts(Path folder, Predicate<Path> chosen) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Path file : files(folder)) {
            if (chosen.test(file)) {
                byte[] text = Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                put(hasher, folder.relativize(file), text);
            }
        }
        return hasher.hash().toString();
    }

    /** Returns the SHA-256 of a file, or of the names and contents of all files of a folder. */
    static String of(Path fileOrFolder) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Path file : files(fileOrFolder)) {
            put(hasher, fileOrFolder.relativize(file), Files.readAllBytes(file));
        }
        return hasher.hash().toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void put(Hasher hasher, Path name, byte[] content) {
        hasher.putString(name.toString().replace('\\', '/'), StandardCharsets.UTF_8)
                .putByte((byte) '\n')
                .putBytes(content)
                .putByte((byte) 0);
    }
}
