package io.github.onestore4j.emulator.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The pieces of HTML that the payment page is made of. */
final class Html {
    private Html() {}

    /** A form with hidden fields and a button. */
    static String form(String action, Map<String, String> fields, String button) {
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"")
                .append(escape(action))
                .append("\">\n");
        fields.forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value))
                .append("\">\n"));
        return form.append("<button type=\"submit\">")
                .append(escape(button))
                .append("</button>\n</form>\n")
                .toString();
    }

    /** What a browser posts of such a form. */
    static String formBody(JsonObject result) {
        return result.texts().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A page that brings a payment's result to returnUrl by itself. */
    static String returning(String returnUrl, JsonObject result) {
        return "<!DOCTYPE html>\n<html><head><title>Result</title></head><body>\n"
                + form(returnUrl, result.texts(), "return")
                + "<script>document.forms[0].submit();</script>\n</body></html>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
