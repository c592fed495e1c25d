package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the bodies in a block of code: JSON objects that begin a line, and HTML forms. */
final class SampleBodies {
    private static final Pattern START =
            Pattern.compile("(?m)^[ \\t]*(?:\\w+\\s*[=:]\\s*)?(\\{)(?=\\s*(?:[\"'}/.…]|\\w+\"?\\s*:))");

    private SampleBodies() {}

    static List<Sample.Value> in(String code, int firstLine, List<Unreadable> unreadable) {
        List<Sample.Value> bodies = new ArrayList<>();
        Matcher start = START.matcher(code);
        int from = 0;
        while (start.find(from)) {
            LooseJson json = new LooseJson(code, start.start(1), firstLine);
            try {
                bodies.add(json.read());
                from = json.position();
            } catch (LooseJson.NotJson problem) {
                unreadable.add(new Unreadable(json.line(), "a sample body: " + problem.getMessage()));
                from = code.length();
            }
        }
        form(code, firstLine, bodies);
        return bodies;
    }

    private static void form(String code, int firstLine, List<Sample.Value> bodies) {
        for (Element form :
                Jsoup.parse(code, Parser.htmlParser().setTrackPosition(true)).select("form")) {
            List<Sample.Value> inputs = new ArrayList<>();
            for (Element input : form.select("input[name]")) {
                int line = firstLine + input.sourceRange().start().lineNumber() - 1;
                inputs.add(new Sample.Value(input.attr("name"), line, null, input.attr("value"), List.of(), false));
            }
            bodies.add(new Sample.Value("", firstLine, Kind.OBJECT, "", inputs, false));
        }
    }
}
