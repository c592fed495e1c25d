package io.github.onestore4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Everything that users see says what it is, in the sources as the compiler reads them. */
class JavadocTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/client/src/main/java"), Path.of("src/client/target/generated/java"));

    private final List<String> problems = new ArrayList<>();
    private int types;
    private int methods;

    @Test
    void everythingPublicSaysWhatItIs() throws IOException {
        List<File> files = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.startsWith(folder.resolve("io/github/onestore4j/internal")))
                        .map(Path::toFile)
                        .forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromFiles(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(docs).scan(unit, null);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(types).isGreaterThan(100);
        assertThat(methods).isGreaterThan(500);
    }

    /** Their meaning is in the interface or class that they implement or override. */
    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** Looks at what a user can see: public members of public types, and of public types inside them. */
    private final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean inInterface = isInterface(getCurrentPath().getParentPath().getLeaf());
            if (!isVisible(type.getModifiers(), inInterface)) {
                return null;
            }
            types++;
            requireComment(getCurrentPath(), type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            if (isVisible(method.getModifiers(), isInterface(owner)) && !overrides(method)) {
                methods++;
                String name = owner.getSimpleName() + "." + method.getName();
                DocCommentTree comment = requireComment(getCurrentPath(), name);
                if (comment != null) {
                    checkTags(name, method, comment);
                }
            }
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers, boolean inInterface) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC) || (inInterface && !flags.contains(Modifier.PRIVATE));
        }

        private boolean isInterface(Tree tree) {
            return tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
        }

        private DocCommentTree requireComment(TreePath path, String name) {
            DocCommentTree comment = docs.getDocCommentTree(path);
            if (comment == null) {
                problems.add(name + " says nothing");
            } else if (comment.getFirstSentence().isEmpty()
                    || comment.toString().contains("{{")) {
                problems.add(name + " has an empty sentence, or what is left of a template");
            }
            return comment;
        }

        /** A comment that explains one parameter explains all, and no tag is empty. */
        private void checkTags(String name, MethodTree method, DocCommentTree comment) {
            List<String> explained = new ArrayList<>();
            comment.getBlockTags().forEach(tag -> {
                if (tag instanceof ParamTree parameter) {
                    explained.add(parameter.getName().toString());
                    if (parameter.getDescription().isEmpty()) {
                        problems.add(name + " has an empty @param");
                    }
                }
                if (tag instanceof ReturnTree result && result.getDescription().isEmpty()) {
                    problems.add(name + " has an empty @return");
                }
            });
            List<String> declared = method.getParameters().stream()
                    .map(parameter -> parameter.getName().toString())
                    .toList();
            if (!declared.containsAll(explained)) {
                problems.add(name + " explains " + explained + " and takes " + declared);
            }
        }
    }
}
