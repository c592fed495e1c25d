package io.github.onestore4j.tools.docs.reference;

import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page: head, the way to the other pages and to its own parts, and a main part to fill. It loads nothing but
 * style.css.
 */
final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'self' file:";

    private final Document document;
    private final Element contents;
    private final Element main;

    /** An empty page of a file of this name. */
    Page(String file, String title, List<Spec> specs) {
        document = Document.createShell("");
        document.outputSettings().indentAmount(1).outline(false);
        document.select("html").attr("lang", "en");
        head(title);
        document.body()
                .appendElement("a")
                .addClass("skip")
                .attr("href", "#main")
                .text("Skip to the content");
        Element side = document.body().appendElement("nav").attr("aria-label", "Reference");
        pages(side.appendElement("ul").addClass("pages"), file, specs);
        contents = side.appendElement("ul").addClass("contents");
        main = document.body().appendElement("main").id("main");
        main.appendElement("h1").text(title);
    }

    private void head(String title) {
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(title + " - onestore4j");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "style.css");
    }

    private static void pages(Element list, String file, List<Spec> specs) {
        page(list, file, "index.html", "onestore4j reference");
        for (Spec spec : specs) {
            page(list, file, spec.name() + ".html", spec.name());
        }
    }

    private static void page(Element list, String file, String address, String text) {
        Element link = list.appendElement("li")
                .appendElement("a")
                .attr("href", address)
                .text(text);
        if (address.equals(file)) {
            link.attr("aria-current", "page");
        }
    }

    Element main() {
        return main;
    }

    /** A heading within the list of this page's parts. */
    void contentsHead(String text) {
        contents.appendElement("li").addClass("head").text(text);
    }

    /** A part of this page: an entry of the list, and the section it leads to. */
    Element section(String id, String heading) {
        contents.appendElement("li").appendElement("a").attr("href", "#" + id).text(heading);
        Element section = main.appendElement("section").id(id);
        section.appendElement("h3").appendElement("a").attr("href", "#" + id).text(heading);
        return section;
    }

    String html() {
        return "<!doctype html>\n" + document.outerHtml().strip() + "\n";
    }
}
