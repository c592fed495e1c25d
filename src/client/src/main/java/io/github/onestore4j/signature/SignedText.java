package io.github.onestore4j.signature;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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

    /**
     * The text as it is signed; null when it holds half of a surrogate pair. Nobody has signed that, and replacing it
     * would make it another text, which somebody may have signed.
     */
    byte @Nullable [] bytes() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : null;
    }

    @Override
    public String toString() {
        return "SignedText[" + rule + "]";
    }
}
