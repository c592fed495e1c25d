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
            "(\"\\s*(?:" + NAMES + ")\\s*\"\\s*:\\s*)"
                    + "(\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?$)|\\[[^\\]]*+\\]?|[^\\s,}\\]]++)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FORM =
            Pattern.compile("((?:^|[?&\\s])(?:" + NAMES + ")=)[^&\\s]*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER = Pattern.compile(
            "^(\\s*(?:authorization|proxy-authorization|cookie|set-cookie)\\s*:).*",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private Redaction() {}

    /** The names of the fields whose values are left out. */
    public static List<String> fields() {
        return FIELDS;
    }

    /**
     * The same text without secrets. Any text will do: a header, a form, JSON that is cut off, or nothing of this kind.
     */
    public static String redact(String text) {
        String withoutJson = JSON.matcher(text).replaceAll("$1" + Matcher.quoteReplacement("\"" + LEFT_OUT + "\""));
        String withoutForms = FORM.matcher(withoutJson).replaceAll("$1" + LEFT_OUT);
        return HEADER.matcher(withoutForms).replaceAll("$1 " + LEFT_OUT);
    }
}
