package io.github.onestore4j.log;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the secrets out of HTTP traffic that is logged. This library logs nothing; a logger of yours should write what
 * this leaves, for example OkHttp's:
 *
 * <pre>{@code
 * new HttpLoggingInterceptor(line -> log.debug(Redaction.redact(line)))
 * }</pre>
 *
 * <p>Secrets are the fields that ONE store's pages describe and that let their holder act or prove something, in JSON
 * and in forms, and the headers that carry tokens. What else a line holds stays as it is, ids and tokens of purchases
 * among it.
 */
public final class Redaction {
    private static final List<String> FIELDS = Collections.unmodifiableList(Arrays.asList(
            "access_token",
            "billingKey",
            "client_secret",
            "paymentParam",
            "purchaseSignature",
            "purchaseSignatureList",
            "signature"));

    private static final String NAMES = String.join("|", FIELDS);
    private static final String LEFT_OUT = "\u2588";

    /** A value is a string, an array or a bare word, and may be cut off by the line's end. */
    private static final Pattern JSON = Pattern.compile(
            "(\"[ \\t]*+(?:" + NAMES + ")[ \\t]*+\"\\s*+:\\s*+)"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?$)|\\[[^\\]]*+\\]?|[^\\s,}\\]]++)",
            Pattern.CASE_INSENSITIVE);

    /** JSON in a string of JSON: its quotation marks are escaped, once or more often. */
    private static final Pattern ESCAPED_JSON = Pattern.compile(
            "((?<!\\\\)(\\\\{1,15})\"[ \\t]*+(?:" + NAMES + ")[ \\t]*+\\2\"\\s*+:\\s*+)"
                    + "(?:\\2\"(?:(?!(?<!\\\\)\\2\").)*+(?:\\2\")?|\\[[^\\]]*+\\]?|[^\\s,}\\]]++)",
            Pattern.CASE_INSENSITIVE);

    /** A form, the query of a URL, or what a map is printed as. */
    private static final Pattern FORM = Pattern.compile(
            "((?:^|[?&\\s{\\[(,\"'])(?:" + NAMES + ")(?:=|%3D))[^&\\s,}\\])]*+", Pattern.CASE_INSENSITIVE);

    /** Where headers are printed one after the other, what follows a token is kept. */
    private static final Pattern TOKEN =
            Pattern.compile("((?<![a-z-])authorization\"?[ \\t]{0,9}[:=])[^\\r\\n,}\\]]*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER = Pattern.compile(
            "((?<![a-z-])(?:proxy-authorization|cookie|set-cookie)\"?[ \\t]{0,9}[:=])[^\\r\\n]*+",
            Pattern.CASE_INSENSITIVE);

    /**
     * Each takes time in proportion to the text: no part of them can be tried again over what another part has read.
     */
    static final List<Pattern> PATTERNS =
            Collections.unmodifiableList(Arrays.asList(JSON, ESCAPED_JSON, FORM, TOKEN, HEADER));

    private Redaction() {}

    /** Returns the names of the fields whose values are left out. */
    public static List<String> fields() {
        return FIELDS;
    }

    /**
     * Returns the same text without secrets. Any text will do: a header, a form, JSON that is cut off, or nothing of
     * this kind.
     */
    public static String redact(String text) {
        String withoutJson = JSON.matcher(text).replaceAll("$1" + Matcher.quoteReplacement("\"" + LEFT_OUT + "\""));
        String withoutEscaped = ESCAPED_JSON.matcher(withoutJson).replaceAll("$1" + LEFT_OUT);
        String withoutForms = FORM.matcher(withoutEscaped).replaceAll("$1" + LEFT_OUT);
        String withoutTokens = TOKEN.matcher(withoutForms).replaceAll("$1 " + LEFT_OUT);
        return HEADER.matcher(withoutTokens).replaceAll("$1 " + LEFT_OUT);
    }
}
