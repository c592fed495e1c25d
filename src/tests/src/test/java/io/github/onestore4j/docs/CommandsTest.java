package io.github.onestore4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.tools.Tools;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The commands and the XML in the documents: the build knows what they name. */
class CommandsTest {
    private static final Pattern COMMAND = Pattern.compile("\\./mvnw [^`\\n]+");
    private static final Pattern PROFILES = Pattern.compile("-P([\\w,-]+)");
    private static final Pattern TOOL = Pattern.compile("-Dargs=\"?([\\w-]+)");
    private static final Pattern XML = Pattern.compile("^```xml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static String documents() throws IOException {
        return Documents.all().stream().map(CommandsTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void everyCommandNamesWhatTheBuildHas() throws Exception {
        Set<String> profiles = new TreeSet<>();
        for (Path pom : poms()) {
            NodeList ids = xml(read(pom)).getElementsByTagName("id");
            for (int i = 0; i < ids.getLength(); i++) {
                profiles.add(ids.item(i).getTextContent());
            }
        }
        List<String> commands = COMMAND.matcher(documents())
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        for (String command : commands) {
            PROFILES.matcher(command)
                    .results()
                    .forEach(named -> assertThat(profiles)
                            .as(command)
                            .contains(named.group(1).split(",")));
            TOOL.matcher(command)
                    .results()
                    .forEach(named -> assertThat(Tools.commands()).as(command).contains(named.group(1)));
        }
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("src"))) {
            return Stream.concat(
                            Stream.of(Path.of("pom.xml"), Path.of("src/pom.xml")),
                            modules.map(module -> module.resolve("pom.xml")))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @Test
    void whatIsToBeInstalledIsThisVersion() throws Exception {
        String version = xml(read(Path.of("pom.xml")))
                .getElementsByTagName("version")
                .item(0)
                .getTextContent();
        assertThat(documents()).contains("io.github.onestore4j:onestore4j:" + version);
        List<String> blocks =
                XML.matcher(documents()).results().map(found -> found.group(1)).toList();
        assertThat(blocks).anyMatch(block -> block.contains("<dependency>"));
        for (String block : blocks) {
            NodeList dependencies = xml("<all>" + block + "</all>").getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                String dependency = dependencies.item(i).getTextContent();
                if (dependency.contains("onestore4j")) {
                    assertThat(dependency).containsAnyOf(version, "${onestore4j.version}");
                }
            }
        }
    }
}
