package com.example;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.onestore4j.OneStore;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No public method of a class that has a file of calls is missing from it, and everything that OneStore returns has one. */
class EveryMethodTest {
    private static final String LIBRARY = "io.github.onestore4j";

    /** These two take what is the library's own. */
    private static final Pattern NOT_FOR_USERS = Pattern.compile(".*\\.(Pages\\.of|TimeRange\\.at)\\(.*");

    /** Generated from the specs, operation by operation; every operation is called by the tests of the client. */
    private static final Set<String> APIS = Set.of(LIBRARY + ".v7", LIBRARY + ".v2", LIBRARY + ".pc");

    private static final Pattern OF_EVERY_OBJECT = Pattern.compile(".*\\.(equals|hashCode|toString)\\(.*");

    @ParameterizedTest
    @ValueSource(strings = {"com.example.java", "com.example.kotlin"})
    void isCalled(String language) {
        Set<String> called = new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(caller -> caller.getPackageName().equals(language))
                        .flatMap(caller -> caller.getMethodCallsFromSelf().stream())
                        .map(call -> call.getTarget().getFullName())
                        .filter(name -> name.startsWith(LIBRARY))
                        .collect(toCollection(TreeSet::new));
        Set<String> missing = offered(language)
                .map(JavaMethod::getFullName)
                .filter(name -> !called.contains(name))
                .filter(name -> !NOT_FOR_USERS.matcher(name).matches())
                .filter(name -> !OF_EVERY_OBJECT.matcher(name).matches())
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "to be named in " + language);
    }

    private static Stream<JavaMethod> offered(String language) {
        Set<String> files = new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(caller -> caller.getPackageName().equals(language))
                        .map(JavaClass::getSimpleName)
                        .collect(toCollection(TreeSet::new));
        return Stream.concat(
                        new ClassFileImporter().importPackages(LIBRARY).stream()
                                .filter(type -> files.contains(type.getSimpleName() + "Calls")),
                        new ClassFileImporter().importClass(OneStore.class).getMethods().stream()
                                .map(JavaMethod::getRawReturnType)
                                .filter(type -> type.getPackageName().startsWith(LIBRARY))
                                .filter(type -> !APIS.contains(type.getPackageName())))
                .distinct()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
