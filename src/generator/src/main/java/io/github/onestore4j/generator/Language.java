package io.github.onestore4j.generator;

/** What specs are turned into: the client, in Java, or what lets Kotlin call it from coroutines. */
public enum Language {
    JAVA("java", "java") {
        @Override
        String format(String source) {
            return JavaFormat.format(source);
        }
    },
    KOTLIN("kotlin", "kt") {
        @Override
        String format(String source) {
            return KotlinFormat.format(source);
        }
    };

    private final String folder;
    private final String extension;

    Language(String folder, String extension) {
        this.folder = folder;
        this.extension = extension;
    }

    /** Returns the folder of its sources, below the one of all that is generated. */
    String folder() {
        return folder;
    }

    /** Returns the name of the file that a class is in. */
    String fileName(String simpleName) {
        return simpleName + "." + extension;
    }

    /** Returns a source as it would have been written, without the imports that it does not need. */
    abstract String format(String source);
}
