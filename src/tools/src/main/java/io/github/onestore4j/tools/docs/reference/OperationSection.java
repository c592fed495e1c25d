package io.github.onestore4j.tools.docs.reference;

import io.github.onestore4j.tools.client.Facade;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;
import org.jsoup.nodes.Element;

/** All about one operation. */
final class OperationSection {
    private OperationSection() {}

    static void add(Page page, Operation operation) {
        Element section = page.section(operation.id(), operation.id()).addClass("operation");
        Element request = section.appendElement("p").addClass("request");
        request.appendElement("b").text(operation.httpMethod());
        request.appendText(" ");
        Parts.code(request, operation.path());
        section.appendElement("p").addClass("summary").text(operation.text("summary"));
        Parts.paragraph(section, operation.text("description"));
        Parts.inferred(section, operation.node());
        Parts.slip(section, operation.node().path("x-onestore-slip"));
        facts(section.appendElement("dl"), operation);
        List<Field> parameters = parameters(operation, false);
        if (!parameters.isEmpty()) {
            section.appendElement("h4").text("Parameters");
            FieldTable.add(section, operation.id(), parameters);
        }
        operation.request().ifPresent(schema -> {
            boolean required = operation.node().at("/requestBody/required").asBoolean();
            section.appendElement("h4").text(required ? "Request body" : "Request body, optional");
            Parts.link(section.appendElement("p"), schema);
        });
        Parts.page(section, operation.node());
    }

    private static void facts(Element list, Operation operation) {
        list.appendElement("dt").text("In Java");
        Element methods = list.appendElement("dd");
        Facade.of(operation).signatures().forEach(signature -> Parts.code(methods.appendElement("div"), signature));
        if (!operation.hosts().isEmpty()) {
            list.appendElement("dt").text("Hosts");
            Element hosts = list.appendElement("dd");
            operation.hosts().forEach(host -> Parts.code(hosts.appendElement("div"), host));
        }
        list.appendElement("dt").text("Answer");
        Element answer = list.appendElement("dd");
        operation.response("200").ifPresent(schema -> answered(answer, operation, "200", schema));
        list.appendElement("dt").text("Refusal");
        Element refusal = list.appendElement("dd");
        operation.response("default").ifPresent(schema -> answered(refusal, operation, "default", schema));
        list.appendElement("dt").text("Codes");
        codes(list.appendElement("dd"), operation);
        list.appendElement("dt").text("Retry");
        Element retry = list.appendElement("dd");
        Parts.code(retry, operation.retry().value());
        retry.appendText(": " + operation.retry().words() + ".");
        headers(list, parameters(operation, true));
        if (operation.node().path("x-onestore-result").asBoolean()) {
            list.appendElement("dt").text("Success");
            list.appendElement("dd").text("Only with result.code Success; every other answer becomes an exception.");
        }
    }

    private static List<Field> parameters(Operation operation, boolean headers) {
        return operation.parameters().stream()
                .map(Field::of)
                .filter(parameter -> parameter.text("in").equals("header") == headers)
                .toList();
    }

    private static void headers(Element list, List<Field> headers) {
        if (!headers.isEmpty()) {
            list.appendElement("dt").text("Headers");
            Element cell = list.appendElement("dd");
            for (Field header : headers) {
                Parts.code(cell, header.name() + ": " + header.text("example"));
                cell.appendText(", ");
            }
            cell.appendText("sent by the client itself.");
        }
    }

    private static void answered(Element cell, Operation operation, String status, Target schema) {
        Parts.link(cell, schema);
        cell.appendText(": "
                + operation
                        .node()
                        .path("responses")
                        .path(status)
                        .path("description")
                        .asText());
    }

    private static void codes(Element cell, Operation operation) {
        for (String code : operation.codes()) {
            cell.appendElement("a").attr("href", "errors.html#code-" + code).text(code);
            cell.appendText(", ");
        }
        cell.appendText(operation.codes().isEmpty() ? "The " : "and the ");
        cell.appendElement("a").attr("href", "errors.html#schema-ErrorCode").text("codes of every call");
        cell.appendText(".");
    }
}
