package io.github.onestore4j.signature;

import java.nio.charset.StandardCharsets;

/** A text that may be what was signed, and the rule that makes it out of a message. Immutable. */
public final class SignedText {
    private final SignatureRule rule;
    private final String text;

    /** Names a text. */
    public SignedText(SignatureRule rule, String text) {
        this.rule = rule;
        this.text = text;
    }

    /** How the text was made. */
    public SignatureRule rule() {
        return rule;
    }

    /** The text. */
    public String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SignedText[" + rule + "]";
    }
}
